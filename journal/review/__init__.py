"""The review pack: contents chosen once, written as PDF, Markdown and more."""
