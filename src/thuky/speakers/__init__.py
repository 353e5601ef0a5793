"""Discussion papers and the other papers of the conference: who writes or speaks, by when, in what state."""
