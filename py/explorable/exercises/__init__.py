"""Exercises of articles: formulas that readers type, the right ones, and what is said to a mistake.

`expression` reads a formula and `evaluation` evaluates it, `exercise` is one question, `table`
lists all of them, and `checker` compares an answer with the right one.
"""
