"""The day's counters a goal can be fed by."""

from collections.abc import Mapping

from journal.models.counter import COUNTERS, own_counters
from journal.notebook import Notebook


def counter_names(notebook: Notebook, *, used: tuple[str, ...] = ()) -> Mapping[str, str]:
    """Return the counters in the person's order: those shown on Today, and those ``used``."""
    names, places, hidden = dict(COUNTERS), dict(zip(COUNTERS, range(99), strict=False)), set()
    for one in notebook.read(own_counters()):
        names[one.key] = one.label.strip() or COUNTERS.get(one.key, "Own counter")
        places[one.key] = one.place
        if one.hidden:
            hidden.add(one.key)
    shown = sorted(
        (key for key in names if key not in hidden or key in used), key=places.__getitem__
    )
    gone = {key: "A counter that is gone" for key in used if key and key not in names}
    return {key: names[key] for key in shown} | gone
