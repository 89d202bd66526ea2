"""Exercises of articles: formulas that readers type, the right ones, and what is said to a mistake.

`expression` reads and evaluates a formula, `exercise` is one question, `table` lists all of them,
and `checker` compares an answer with the right one.
"""
