"""The guided exercise: from the first thought to a shared card and one step today."""
