"""Who does the work: this process, or all cores."""
