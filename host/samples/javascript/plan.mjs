// Plans a workforce folder by the service: uploads it, follows the planning, and prints what was decided and, for one person, why.
//
//     npm ci
//     node plan.mjs http://127.0.0.1:8080 FOLDER [--key KEY] [--seconds 30] [--id NAME]
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { decode, encode } from '@msgpack/msgpack';

const mediaType = 'application/vnd.msgpack';

// Every other column is a text. An empty number is sent as nil, a truth value as true or false.
const numbers = new Set([
  'half_life_months', 'demand', 'demand_growth', 'value_per_month', 'min_headcount', 'target_headcount', 'max_headcount', 'preparation',
  'up_to', 'level', 'weight', 'transfer', 'budget', 'max_share_in_training', 'hours_per_week', 'hourly_cost', 'mentor_capacity',
  'hours', 'cost', 'level_from', 'level_to', 'weeks', 'seats', 'places',
  'benchmark', 'cost_per_seat', 'days', 'active', 'sessions', 'hours_saved', 'person_months',
]);
const truths = new Set(['open_to_change']);
const valued = new Set(['evidence', 'outcomes', 'audit_adjustments']);

function value(table, column, text) {
  if (numbers.has(column) || (column === 'value' && valued.has(table))) return text === '' ? null : Number(text);
  return truths.has(column) ? text.toLowerCase() === 'true' : text;
}

// The rows of a CSV file (RFC 4180).
function rowsOf(text) {
  const rows = [];
  let row = [], field = '', quoted = false;
  for (let i = 0; i < text.length; i++) {
    const sign = text[i];
    if (quoted) {
      if (sign !== '"') field += sign;
      else if (text[i + 1] === '"') field += text[i++];
      else quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === ',') { row.push(field); field = ''; }
    else if (sign === '\n') { row.push(field); rows.push(row); row = []; field = ''; }
    else if (sign !== '\r') field += sign;
  }
  if (field !== '' || row.length > 0) rows.push([...row, field]);
  return rows;
}

// The tables of a folder in columns, and its scenario.
function readFolder(folder) {
  const tables = {};
  for (const file of readdirSync(folder).filter(name => name.endsWith('.csv'))) {
    const table = basename(file, '.csv');
    const [names, ...rows] = rowsOf(readFileSync(join(folder, file), 'utf8').replace(/^\uFEFF/, ''));
    tables[table] = Object.fromEntries(names.map((name, i) => [name, rows.map(row => value(table, name, row[i]))]));
  }
  return { tables, scenario: JSON.parse(readFileSync(join(folder, 'scenario.json'), 'utf8')) };
}

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { key: { type: 'string' }, seconds: { type: 'string', default: '30' }, id: { type: 'string', default: 'javascript-sample' } },
});
if (positionals.length !== 2) {
  console.error('usage: node plan.mjs URL FOLDER [--key KEY] [--seconds 30] [--id NAME]');
  process.exit(2);
}
const [url, folder] = positionals;

// Sends a request; waits and sends it again where the service has no room for it.
async function open(method, path, body, headers = {}) {
  const request = { method, headers: { Accept: mediaType, ...headers } };
  if (options.key) request.headers.Authorization = `Bearer ${options.key}`;
  if (body !== undefined) {
    request.body = encode(body);
    request.headers['Content-Type'] = mediaType;
  }
  for (let attempt = 0; ; attempt++) {
    const answer = await fetch(url.replace(/\/$/, '') + path, request).catch(error => {
      throw new Error(`${url} cannot be reached: ${error.cause?.message ?? error.message}\n  Start the service: skillsgap serve --dev`);
    });
    if (answer.ok) return answer;
    if (![429, 503].includes(answer.status) || attempt === 5) throw new Error(await describe(answer));
    const seconds = Number(answer.headers.get('Retry-After') ?? 2 ** attempt / 2);
    await new Promise(done => setTimeout(done, 1000 * seconds));
  }
}

const ask = async (...request) => decode(new Uint8Array(await (await open(...request)).arrayBuffer()));

// The server-sent events of a scenario until it has ended. The service ends a stream after some minutes; it is asked for again.
async function* events(path) {
  for (;;) {
    const answer = await open('GET', path, undefined, { Accept: 'text/event-stream' });
    let text = '';
    for await (const part of answer.body.pipeThrough(new TextDecoderStream())) {
      const lines = (text + part).split('\n');
      text = lines.pop();
      for (const line of lines) {
        if (!line.startsWith('data:')) continue;
        const event = JSON.parse(line.slice(5));
        yield event;
        if (['done', 'failed', 'cancelled'].includes(event.state)) return;
      }
    }
  }
}

// The problem details of an answer: what is wrong, with every field.
async function describe(answer) {
  const text = await answer.text();
  if (!answer.headers.get('Content-Type')?.startsWith('application/problem+json')) return `${answer.status} ${text}`;
  const problem = JSON.parse(text);
  const fields = (problem.errors ?? []).map(field => `  ${field.field}: ${field.message} ${field.cure ?? ''}`);
  return [`${problem.title} (${answer.status}, ${problem.type})`, problem.detail ?? '', ...fields].filter(line => line).join('\n');
}

const figure = number => Math.round(number).toLocaleString('en-US');

async function main() {
  const workforce = readFolder(folder);
  const stored = await ask('PUT', `/v1/workforces/${options.id}`, workforce);
  console.log(`uploaded ${stored.people} people, ${stored.evidence} pieces of evidence: version ${stored.version.slice(0, 12)}`);

  const job = await ask(
    'POST', '/v1/scenarios', { workforce: options.id, version: stored.version, options: { timeLimitSeconds: Number(options.seconds) } },
    { 'Idempotency-Key': `sample-${crypto.randomUUID()}` });
  let said = '';
  for await (const { state, progress } of events(`/v1/scenarios/${job.id}/events`)) {
    let line = `${state}: ${progress?.phase ?? ''}`;
    if (progress?.gap != null) line += `, value ${figure(progress.value)}, gap ${(100 * progress.gap).toFixed(3)} %`;
    else if (progress?.people) line += `, ${progress.peopleDone} of ${progress.people} people`;
    if (line !== said) console.log(line);
    said = line;
  }

  const { plan } = await ask('GET', `/v1/scenarios/${job.id}/plan`);
  if (plan.proof.value === null) throw new Error(`no plan: ${plan.proof.status}`);
  const decided = plan.people.filter(person => person.decision && person.decision.kind !== 'stay');
  console.log(`plan: ${plan.proof.status}, value ${figure(plan.proof.value)}, bound ${figure(plan.proof.bound)}; `
    + `${decided.length} of ${plan.people.length} people learn or move`);
  if (decided.length === 0) return;
  const person = decided[0].id;
  const why = await ask('GET', `/v1/scenarios/${job.id}/plan/people/${encodeURIComponent(person)}`);
  console.log(`why ${person}: ${why.decision.kind} to ${why.decision.role}, ${figure(why.decision.hours)} hours, `
    + `probability ${why.decision.success.toFixed(2)}`);
  for (const level of why.person.levels) console.log(`  ${level.skill}: ${level.mean.toFixed(2)} of ${level.required.toFixed(2)}`);
}

main().catch(error => {
  console.error(error.message);
  process.exit(1);
});
