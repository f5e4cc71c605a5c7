"""How honest the forecasts are: invented goals whose end is known."""

import time
from datetime import date, timedelta

import numpy as np

from bench.journals import Journals
from bench.table import Row, median
from journal.numbers.forecast import forecast_sum
from journal.numbers.week_totals import Period

HISTORIES = 1_000
WEEKS_KNOWN = (6, 12)
DISPERSIONS = (1.0, 3.0)
LEAST, MOST = 0.70, 0.85
_SINCE = date(2026, 11, 22)
_MOST_WEEKS = 104


def measure(_journals: Journals) -> list[Row]:
    """Forecast a thousand seeded histories a case, and count the true ends in the ranges."""
    rows: list[Row] = []
    times: list[float] = []
    for dispersion in DISPERSIONS:
        for known in WEEKS_KNOWN:
            share = held(known, dispersion, times)
            kind = "Poisson" if dispersion == 1 else f"{dispersion:g} x as spread"
            what = f"forecast of {known} weeks, {kind}"
            held_in = f"{HISTORIES} histories; at least {LEAST}"
            rows += [
                Row(f"{what}: in range", share, "", MOST, held_in),
                Row(f"{what}: outside", 1 - share, "", round(1 - LEAST, 2)),
            ]
    rows.append(Row("one forecast", 1000 * median(times), "ms", 50))
    return rows


def held(known: int, dispersion: float, times: list[float]) -> float:
    """Return the share of histories whose true end lies in the 10-90 % range."""
    inside = 0
    for seed in range(HISTORIES):
        chance = np.random.default_rng((seed, known, int(10 * dispersion)))
        rate = chance.uniform(1.5, 10)
        missing = float(round(rate * chance.uniform(3, 20)))
        past = _weeks(chance, rate, dispersion, known)
        totals = np.cumsum(_weeks(chance, rate, dispersion, _MOST_WEEKS))
        week = int((totals >= missing).argmax())
        before = float(totals[week - 1]) if week else 0.0
        part = (missing - before) / (float(totals[week]) - before)
        end = _SINCE + timedelta(days=int(np.ceil(7 * (week + part) - 1e-9)))
        began = time.perf_counter()
        found = forecast_sum(
            [Period(float(one), 1.0) for one in past],
            0.0,
            missing,
            since=_SINCE,
            due=_SINCE + timedelta(weeks=12),
            seed=seed,
        )
        times.append(time.perf_counter() - began)
        assert found is not None
        early, late = found.early or date.max, found.late or date.max
        inside += early <= end <= late
    return inside / HISTORIES


def _weeks(chance: np.random.Generator, rate: float, dispersion: float, weeks: int) -> list[int]:
    mean = np.full(weeks, rate)
    if dispersion > 1:
        mean = chance.gamma(mean / (dispersion - 1), dispersion - 1)
    return [int(one) for one in chance.poisson(mean)]
