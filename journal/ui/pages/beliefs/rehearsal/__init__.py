"""A rehearsal: card by card the old thought, its turn, and how far both are believed."""
