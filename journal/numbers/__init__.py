"""Pure functions behind every derived figure: values in, values out; no screen, no database."""
