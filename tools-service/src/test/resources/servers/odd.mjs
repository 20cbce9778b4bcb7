// An MCP server over stdio whose tools misbehave, each in its own way. With "deaf" as its argument it ignores the end of
// its input and SIGTERM; with "mute" it never answers; with "leave" it exits at once.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

const mode = process.argv[2];
if (mode === 'leave') {
  console.error('no licence found');
  process.exit(3);
}
if (mode === 'deaf') {
  process.on('SIGTERM', () => {});
  setInterval(() => {}, 1000);
}

const write = (text) => process.stdout.write(text);
const send = (message) => write(JSON.stringify(message) + '\n');
const text = (content) => ({ content: [{ type: 'text', text: String(content) }] });

const tools = {
  raw: (_, line) => text(line),
  verbatim: (_, __, id) => write(`{"jsonrpc":"2.0","id":${id},"result":{"content":[],"x-unknown":{"n":1.000000000000000000001},"structuredContent":{"big":12345678901234567890}}}\n`),
  fail: () => ({ ...text('no such city'), isError: true }),
  exit: () => { console.error('out of memory'); process.exit(7); },
  hang: () => { hanging++; },
  hanging: () => text(hanging),
  garbage: (_, __, id) => {
    write('npm notice something\n\n   \n[1,2,3]\n{"half":\n"text"\n{"jsonrpc":"2.0","id":999999,"result":{}}\n{}\n');
    send({ jsonrpc: '2.0', id, result: text('still here') });
  },
  huge: (_, __, id) => write(`{"result":{"content":[],"blob":"${'x'.repeat(17 * 1024 * 1024)}"},"jsonrpc":"2.0","id":${id}}\n`),
  deep: (_, __, id) => write(`{"jsonrpc":"2.0","id":${id},"result":${'['.repeat(5000)}${']'.repeat(5000)}}\n`),
  refuse: (_, __, id) => send({ jsonrpc: '2.0', id, error: { code: -32602, message: 'the city is unknown', data: { city: 'x' } } }),
  break: (_, __, id) => send({ jsonrpc: '2.0', id, error: { code: -32603, message: 'the database is away' } }),
  environment: () => text(JSON.stringify(process.env)),
  pid: () => text(process.pid),
  grandchild: () => text(spawn('sh', ['-c', "trap '' TERM; while :; do sleep 1; done"], { stdio: 'inherit' }).pid),
  flood: () => { process.stderr.write('y'.repeat(1024 * 1024)); console.error('\nthe last line'); return text('done'); },
  'group/odd name': () => text('found'),
  ask: (_, __, id) => { send({ jsonrpc: '2.0', id: 'from-server', method: 'roots/list' }); asked = id; },
  grow: () => {
    grown = true;
    for (let i = 0; i < 1000; i++) send({ jsonrpc: '2.0', method: 'notifications/tools/list_changed' });
    return text('grown');
  },
  city: (a) => text(a.city),
};
let asked;
let grown = false;
let hanging = 0;
let cancelled = 0;
tools.cancelled = () => text(cancelled);

const schemas = {
  city: {
    $schema: 'http://json-schema.org/draft-07/schema#',
    type: 'object',
    required: ['city', 'days'],
    additionalProperties: false,
    properties: {
      city: { type: 'string', minLength: 2 },
      days: { type: 'integer', maximum: 7 },
      stops: { type: 'array', items: { type: 'object', properties: { name: { type: 'string' } } } },
    },
  },
  fail: { $ref: 'http://127.0.0.1:1/never-fetched.json' },
};
const list = () => {
  const names = Object.keys(tools);
  if (grown) names.push('new');
  return names.map((name) => ({ name, description: name, inputSchema: schemas[name] ?? { type: 'object' }, 'x-vendor': { kept: true } }));
};

createInterface({ input: process.stdin }).on('line', (line) => {
  const { id, method, params, error } = JSON.parse(line);
  if (mode === 'mute') return;
  if (id === 'from-server') {
    send({ jsonrpc: '2.0', id: asked, result: text(error.code) });
    return;
  }
  switch (method) {
    case 'initialize':
      send({ result: { protocolVersion: '2025-06-18', capabilities: { tools: {} }, serverInfo: { name: 'odd', version: '1', extra: [1] } }, jsonrpc: '2.0', id });
      break;
    case 'notifications/cancelled':
      cancelled++;
      break;
    case 'tools/list': {
      // Two pages, to be asked for one after the other.
      const all = list();
      const result = params.cursor ? { tools: all.slice(5) } : { tools: all.slice(0, 5), nextCursor: 'five' };
      send({ jsonrpc: '2.0', id, result });
      break;
    }
    case 'tools/call': {
      const result = tools[params.name](params.arguments, line, id);
      if (result && typeof result === 'object') send({ jsonrpc: '2.0', id, result });
      break;
    }
    case 'ping':
      send({ jsonrpc: '2.0', id, result: {} });
      break;
    default:
  }
});
