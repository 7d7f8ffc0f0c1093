"""The self-check of the screens: every one of them on the real window, measured as a person sees it.

Must not decide how anything looks, and needs neither server nor printer.
"""
