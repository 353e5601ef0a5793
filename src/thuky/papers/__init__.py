"""The paper kit: a paper is written once as blocks and comes out as PDF, Word and Excel."""
