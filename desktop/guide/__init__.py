"""The guide: its pages, how they look on screen and on paper, and the tour of the window."""
