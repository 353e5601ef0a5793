"""The shell: the window, and the lists in which each feature's tab, papers and checks are named once."""
