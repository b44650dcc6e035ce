"""Reads frames of MessagePack by msgpack; for each answers a frame that says in words what it read, and one of what it writes of it.

python3 client.py IN OUT
"""
import math
import struct
import sys

import msgpack


def describe(value):
    if value is None:
        return "N"
    if value is True or value is False:
        return "T" if value else "F"
    if isinstance(value, int):
        return f"n{value}"
    if isinstance(value, float):
        if math.isnan(value):
            return "dNaN"
        if math.isinf(value):
            return "dInfinity" if value > 0 else "d-Infinity"
        return f"n{int(value)}" if value.is_integer() else "d" + struct.pack(">d", value).hex()
    if isinstance(value, str):
        return "s" + value.encode().hex()
    if isinstance(value, bytes):
        return "b" + value.hex()
    if isinstance(value, msgpack.Timestamp):
        return f"t{value.seconds}:{value.nanoseconds}"
    if isinstance(value, msgpack.ExtType):
        return f"e{value.code}:{value.data.hex()}"
    if isinstance(value, list):
        return "[" + ",".join(describe(one) for one in value) + "]"
    entries = sorted(f"{key.encode().hex()}={describe(one)}" for key, one in value.items())
    return "{" + ",".join(entries) + "}"


def main(source, target):
    with open(source, "rb") as file:
        data = file.read()
    with open(target, "wb") as out:
        at = 0
        while at < len(data):
            (length,) = struct.unpack_from("<I", data, at)
            value = msgpack.unpackb(data[at + 4:at + 4 + length], raw=False, timestamp=0)
            at += 4 + length
            for answer in (describe(value).encode(), msgpack.packb(value, use_bin_type=True)):
                out.write(struct.pack("<I", len(answer)))
                out.write(answer)


main(*sys.argv[1:])
