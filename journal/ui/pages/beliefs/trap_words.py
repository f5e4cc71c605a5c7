"""What each thinking trap is, in one line of our own words."""

TRAP_WORDS: dict[str, str] = {
    "all_or_nothing": "Not perfect, so it counts as a failure.",
    "overgeneralization": "It went wrong once, so it always will.",
    "mental_filter": "One bad detail hides all the rest.",
    "disqualifying_the_positive": "What went well does not count, for some reason.",
    "mind_reading": "I am sure what they think, without asking.",
    "fortune_telling": "I know already that it will end badly.",
    "magnification": "A mishap becomes a catastrophe.",
    "minimization": "My strengths and wins look small to me.",
    "emotional_reasoning": "It feels true, so it must be true.",
    "should_statements": "Rules of must, and guilt for each breach.",
    "labeling": "One act becomes a name for the whole person.",
    "personalization": "I take as my doing what had other causes.",
    "blaming": "It is all somebody else’s fault.",
    "comparing": "I hold my whole day against their best one.",
    "realistic": "The thought fits the facts. What helps now is a next step.",
}
"""Stored key of a trap -> what it means."""
