// A worker that misbehaves: how, is the name of the folder that it lies in. One that starts at all answers its first request rightly, that it
// knows nothing; then it is up, and how slowly the machine starts programs plays no part in what it does next.
import { writeSync } from 'node:fs';
import { connect } from 'node:net';
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { crc32 } from 'node:zlib';

const mode = basename(dirname(fileURLToPath(import.meta.url)));
const hold = () => setInterval(() => { }, 1000);

function frame(kind, id, payload, magic = 0x31464753, spoil = 0) {
  const bytes = Buffer.alloc(20 + payload.length);
  [magic, kind, id, payload.length].forEach((n, k) => bytes.writeUInt32LE(n, 4 * k));
  bytes.set(payload, 20);
  bytes.writeUInt32LE((crc32(payload, crc32(bytes.subarray(0, 16))) ^ spoil) >>> 0, 16);
  return bytes;
}

const answers = {
  'wrong-checksum': (socket, id) => socket.write(frame(5, id, Buffer.from([8, 3]), undefined, 1)),
  'wrong-id': (socket, id) => socket.write(frame(5, id + 1, Buffer.from([8, 3]))),
  'wrong-kind': (socket, id) => socket.write(frame(4, id, Buffer.alloc(0))),
  'wrong-magic': (socket, id) => socket.write(frame(5, id, Buffer.from([8, 3]), 1)),
  'garbage': socket => socket.write(Buffer.from(Array.from({ length: 5000 }, (_, k) => (k * 7919) % 256))),
  'garbage-payload': (socket, id) => socket.write(frame(5, id, Buffer.from([0x12, 0xff, 0xff, 0xff, 0x0f]))),
  'half-a-frame': (socket, id) => socket.write(frame(5, id, Buffer.alloc(1000)).subarray(0, 500)),
  'huge-length': (socket, id) => socket.write(Buffer.from(new Uint32Array([0x31464753, 5, id, 0x7fffffff, 0]).buffer)),
  'twice': (socket, id) => socket.write(Buffer.concat([frame(5, id + 7, Buffer.alloc(0)), frame(5, id, Buffer.from([8, 3]))])),
  'error': (socket, id) => socket.write(frame(6, id, Buffer.from('the reason'))),
  'exits': () => process.exit(7),
  'hangs': () => { for (;;); },
  'hangs-up': socket => socket.destroy(),
  'talks': () => { for (;;) writeSync(2, 'x'.repeat(1 << 16)); },
  'bloats': () => { const kept = []; setInterval(() => kept.push(Buffer.alloc(32 << 20, 1)), 10); },
  'lies': (socket, id) => socket.write(frame(5, id, Buffer.from([8, 4, 0x12, 3, 1, 1, 1]))),
};

if (mode === 'exits-at-once') {
  console.error('no reason at all');
  process.exit(9);
}
if (mode === 'never-connects' || mode === 'bloats-before-hello') {
  if (mode === 'bloats-before-hello')
    answers.bloats();
  hold();
} else {
  const socket = connect(process.argv[2]).on('error', () => process.exit(1));
  socket.on('connect', () => {
    socket.write(frame(3, 0, Buffer.from(mode === 'wrong-hello' ? 'hello' : 'skillsgap-ortools/1 fake')));
    let first = Buffer.alloc(0);
    process.stdin.on('data', function warm(chunk) {
      first = Buffer.concat([first, chunk]);
      if (first.length < 20 || first.length < 20 + first.readUInt32LE(12))
        return;
      process.stdin.off('data', warm);
      if (mode === 'never-reads')
        process.stdin.pause();
      else
        process.stdin.once('data', header => answers[mode](socket, header.readUInt32LE(8)));
      socket.write(frame(5, first.readUInt32LE(8), Buffer.alloc(0)));
    });
    process.stdin.on('end', () => process.exit(0));
    if (mode === 'never-reads')
      hold();
  });
}
