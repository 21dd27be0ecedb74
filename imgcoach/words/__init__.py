"""Where a value becomes words: labels, marks, and one description of each thing, for every output.

`labels` and `amounts` know nothing but the models, so that the judgement can say a value too; everything else
here stands above the judgement and describes what it found.
"""
