"""Compares the verdicts of the reader with those of Python's json module, on random texts near JSON."""

import json
import math
import random
import subprocess
import sys

PIECES = [
    "{", "}", "[", "]", ",", ":", " ", "\n", "\t", '"a"', '"b"', '"\\u00e9"', '"\\ud83d\\ude00"', '"\\n"', '"é"', '"',
    "\\", "0", "1", "-", "01", "1.5", ".5", "1.", "1e5", "1E-3", "e", "+", "true", "false", "null", "nul", "123456789012345678901",
    "0.1234567890123456789", "1e-320", "4.35", "\x0c", "\x7f", "/",
]


def no_constant(word):
    raise ValueError(word)


def no_repeats(pairs):
    keys = [key for key, _ in pairs]
    if len(set(keys)) != len(keys):
        raise ValueError("repeated key")
    return pairs


class Pairs(list):
    pass


def words(value, out):
    if isinstance(value, Pairs):
        out.append("{")
        for key, member in value:
            out.append("k" + key.encode().hex())
            words(member, out)
        out.append("}")
    elif isinstance(value, list):
        out.append("[")
        for element in value:
            words(element, out)
        out.append("]")
    elif isinstance(value, str):
        out.append("s" + value.encode().hex())
    elif value is True:
        out.append("t")
    elif value is False:
        out.append("f")
    elif value is None:
        out.append("z")
    else:
        out.append(float(value))


def expected(text):
    try:
        value = json.loads(text, parse_constant=no_constant, parse_int=float,
                           object_pairs_hook=lambda pairs: Pairs(no_repeats(pairs)))
        out = []
        words(value, out)
        return None if any(isinstance(word, float) and math.isinf(word) for word in out) else out
    except (ValueError, UnicodeEncodeError):
        return None


def valid_text(rand, depth=0):
    kind = rand.randrange(9 if depth < 5 else 7)
    blank = rand.choice(["", "", " ", "\n ", "\t"])
    if kind == 7:
        return "[" + blank + ",".join(valid_text(rand, depth + 1) for _ in range(rand.randrange(5))) + blank + "]"
    if kind == 8:
        members = ('"k%d"%s:%s' % (i, blank, valid_text(rand, depth + 1)) for i in range(rand.randrange(5)))
        return "{" + blank + ",".join(members) + "}"
    return blank + rand.choice(["true", "false", "null", '"x"', '"\\u00e9\\"\\\\"', repr(rand.random()),
                                repr(rand.uniform(-1e300, 1e300)), "-0.0", "1e5", "12", '"é日"']) + blank


def mutated(rand, text):
    at = rand.randrange(len(text) + 1)
    how = rand.randrange(3)
    if how == 0:
        return text[:at] + rand.choice(PIECES) + text[at:]
    if how == 1:
        return text[:at] + text[at + 1:]
    return text[:at]


def main():
    rand = random.Random(2024)
    texts = ["".join(rand.choice(PIECES) for _ in range(rand.randrange(1, 12))) for _ in range(20000)]
    texts += [valid_text(rand) for _ in range(5000)]
    texts += [mutated(rand, valid_text(rand)) for _ in range(20000)]

    sent = b"".join(b"%d\n%s" % (len(text.encode()), text.encode()) for text in texts)
    answers = subprocess.run([sys.argv[1]], input=sent, stdout=subprocess.PIPE, check=True).stdout.decode().splitlines()
    assert len(answers) == len(texts), (len(answers), len(texts))

    n_valid = 0
    for text, answer in zip(texts, answers):
        wanted = expected(text)
        found = None
        if answer != "no":
            found = [float(word[1:]) if word[0] == "n" else word for word in answer.split(" ")[1:-1]]
        assert found == wanted, (text, found, wanted)
        n_valid += wanted is not None
    assert 5000 <= n_valid < len(texts), n_valid


main()
