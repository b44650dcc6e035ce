// Reads frames of MessagePack by @msgpack/msgpack; for each answers a frame that says in words what it read, and one of what it writes of it.
// node client.mjs FOLDER-OF-NODE_MODULES IN OUT
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const [folder, input, output] = process.argv.slice(2);
const { Decoder, Encoder, ExtensionCodec, ExtData, decodeTimestampToTimeSpec, encodeTimeSpecToTimestamp } = createRequire(folder + '/')('@msgpack/msgpack');

class Timestamp {
  constructor(spec) { this.spec = spec; }
}

const extensionCodec = new ExtensionCodec();
extensionCodec.register({
  type: -1,
  encode: value => value instanceof Timestamp ? encodeTimeSpecToTimestamp(value.spec) : null,
  decode: data => new Timestamp(decodeTimestampToTimeSpec(data)),
});
const decoder = new Decoder({ extensionCodec, useBigInt64: true });
const encoder = new Encoder({ extensionCodec, useBigInt64: true });
const utf8 = new TextEncoder();
const hex = bytes => Buffer.from(bytes).toString('hex');

function number(value) {
  if (Number.isInteger(value)) return 'n' + BigInt(value);
  if (!Number.isFinite(value)) return 'd' + value;
  const bits = Buffer.alloc(8);
  bits.writeDoubleBE(value);
  return 'd' + hex(bits);
}

function describe(value) {
  if (value === null) return 'N';
  if (typeof value === 'boolean') return value ? 'T' : 'F';
  if (typeof value === 'bigint') return 'n' + value;
  if (typeof value === 'number') return number(value);
  if (typeof value === 'string') return 's' + hex(utf8.encode(value));
  if (value instanceof Uint8Array) return 'b' + hex(value);
  if (value instanceof Timestamp) return 't' + value.spec.sec + ':' + value.spec.nsec;
  if (value instanceof ExtData) return 'e' + value.type + ':' + hex(value.data);
  if (Array.isArray(value)) return '[' + value.map(describe).join(',') + ']';
  const entries = Object.entries(value).map(([key, one]) => hex(utf8.encode(key)) + '=' + describe(one));
  return '{' + entries.sort((a, b) => a < b ? -1 : 1).join(',') + '}';
}

const read = readFileSync(input);
const frames = [];
function frame(bytes) {
  const length = Buffer.alloc(4);
  length.writeUInt32LE(bytes.length);
  frames.push(length, bytes);
}
for (let at = 0; at < read.length;) {
  const length = read.readUInt32LE(at);
  const value = decoder.decode(read.subarray(at + 4, at + 4 + length));
  at += 4 + length;
  frame(utf8.encode(describe(value)));
  frame(encoder.encode(value));
}
writeFileSync(output, Buffer.concat(frames));
