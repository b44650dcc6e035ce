// Solves CP-SAT models for the planner. Requests arrive on standard input, answers leave through the local socket (or named pipe)
// whose path is the first argument; standard output is left to the solver's logs.
//
// A frame, all numbers little-endian:
//    0  magic "SGF1"
//    4  kind: 1 ping, 2 solve | 3 hello, 4 pong, 5 response, 6 error
//    8  request id, repeated in its answer
//   12  length of the payload
//   16  CRC-32 of bytes 0 to 15 and the payload
//   20  payload. solve: length of the model, model (CpModelProto), parameters (SatParameters). response: CpSolverResponse.
//       hello and error: UTF-8 text.
//
// A solve cannot be interrupted and keeps its thread busy, so a second thread reads standard input: when that ends, the engine has
// gone and the whole process is killed, solving or not.
import { readSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { crc32 } from 'node:zlib';

const MAGIC = 0x31464753, HEADER = 20, LARGEST = 64 << 20;
const PING = 1, SOLVE = 2, HELLO = 3, PONG = 4, RESPONSE = 5, ERROR = 6;
const OPTIMAL = 4;

const die = () => process.kill(process.pid, 'SIGKILL');

function read(length) {
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length;) {
    const count = readSync(0, bytes, at, length - at, null);
    if (count === 0)
      die();
    at += count;
  }
  return bytes;
}

function frame(kind, id, payload) {
  const bytes = Buffer.alloc(HEADER + payload.length);
  bytes.writeUInt32LE(MAGIC, 0);
  bytes.writeUInt32LE(kind, 4);
  bytes.writeUInt32LE(id, 8);
  bytes.writeUInt32LE(payload.length, 12);
  bytes.set(payload, HEADER);
  bytes.writeUInt32LE(crc32(payload, crc32(bytes.subarray(0, 16))), 16);
  return bytes;
}

// Bytes out of step cannot be put back into step: a bad frame ends the process, and the engine starts another.
function readRequests() {
  for (;;) {
    const header = Buffer.from(read(HEADER).buffer);
    const length = header.readUInt32LE(12);
    if (header.readUInt32LE(0) !== MAGIC || length > LARGEST)
      die();
    const payload = read(length);
    if (header.readUInt32LE(16) !== crc32(payload, crc32(header.subarray(0, 16))))
      die();
    parentPort.postMessage({ kind: header.readUInt32LE(4), id: header.readUInt32LE(8), payload }, [payload.buffer]);
  }
}

async function answer(solver, { kind, id, payload }) {
  try {
    if (kind === PING)
      return frame(PONG, id, new Uint8Array());
    if (kind !== SOLVE)
      return frame(ERROR, id, Buffer.from(`there is no request of kind ${kind}`));
    const end = 4 + new DataView(payload.buffer).getUint32(0, true);
    return frame(RESPONSE, id, await solver.solveRaw(payload.subarray(4, end), payload.subarray(end)));
  } catch (error) {
    return frame(ERROR, id, Buffer.from(String(error?.stack ?? error).slice(0, 4000)));
  }
}

async function serve() {
  const socket = connect(process.argv[2]);
  socket.on('error', die).on('close', die);
  const requests = new Worker(new URL(import.meta.url));
  requests.on('error', die).on('exit', die);
  const { CpSat: solver } = await import('or-tools-wasm/cp-sat');
  solver.setWorkerBridgeEnabled(false);
  const [status, code] = await solver.solveRaw(new Uint8Array()); // An empty model: warms up, and shows that it works.
  if (status !== 8 || code !== OPTIMAL)
    throw new Error('OR-Tools does not solve an empty model.');
  const manifest = new URL('package.json', new URL('../../../', import.meta.resolve('or-tools-wasm/cp-sat')));
  const { version } = JSON.parse(readFileSync(manifest, 'utf8'));
  socket.write(frame(HELLO, 0, Buffer.from(`skillsgap-ortools/1 or-tools-wasm/${version} node/${process.versions.node}`)));
  let last = Promise.resolve();
  requests.on('message', request => {
    last = last.then(async () => socket.write(await answer(solver, request)));
  });
}

if (isMainThread)
  serve().catch(error => {
    console.error(error);
    die();
  });
else
  readRequests();
