"""Reading a plan (kế hoạch) into facts, showing them for review, and the plan as a paper.

Read in this order: facts → outline → paper → one module per group of facts → read.
"""
