"""The articles of the open issue: the list, its facts, and picking one by its title."""
