"""Looks at the whole corpus: words in their contexts, over time, names that stand together, texts that are alike."""
