"""The first line of the window, with the search field of the library."""
