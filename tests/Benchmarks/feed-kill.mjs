#!/usr/bin/env node
// A source sends a batch to two processes of the product in turn, while they and PostgreSQL are killed with SIGKILL. Afterwards: every
// acknowledged row is there once, the change feed shows each once and in order, and the webhook heard of each under a stable id.
// Needs a built API and the embedded PostgreSQL; keeps nothing.
//   node tests/Benchmarks/feed-kill.mjs [rows=20000]
import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Product } from './product.mjs'

const rows = Number(process.argv[2] ?? 20_000)
const password = 'feed kill 9 9'
const data = mkdtempSync(join(tmpdir(), 'governance-feed-'))
// Else the database of a run as root, whose account may not enter, lies elsewhere.
chmodSync(data, 0o755)
const port = Number(process.env.GOV_PORT ?? 18_451)
const cluster = join(data, 'postgres/cluster/data')

/** Holds the database for the two that are tried. */
const holder = new Product(port, data, { GOV_DEMO_PASSWORD: password, GOV_BACKGROUND: 'off' })
let pair = []

const connection = () => {
  const server = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[3]
  const secret = readFileSync(join(data, 'postgres/password'), 'utf8').trim()
  return `Host=127.0.0.1;Port=${server};Username=governance;Password=${secret};Database=governance`
}

/** Children of a process, as the kernel knows them. */
const childrenOf = (parent) => readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(Number).filter((pid) => {
  try {
    return Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ')[1]) === parent
  } catch {
    return false
  }
})

async function killDatabase() {
  const postmaster = Number(readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0])
  const command = readFileSync(join(cluster, 'postmaster.opts'), 'utf8').trim().match(/"[^"]*"|\S+/g).map((part) => part.replace(/^"|"$/g, ''))
  const children = childrenOf(postmaster)
  process.kill(postmaster, 'SIGKILL')
  for (const child of children) try { process.kill(child, 'SIGKILL') } catch { /* it went with its parent */ }
  const [program, ...args] = process.getuid() === 0 ? ['/usr/sbin/runuser', '-u', 'nobody', '--', ...command] : command
  // What is left of the old one may hold its memory for a moment.
  for (let tries = 0; tries < 30; tries++) {
    await pause(1000)
    const log = openSync(join(data, 'postgres.log'), 'a')
    const server = spawn(program, args, { stdio: ['ignore', log, log], detached: true })
    const ended = await Promise.race([new Promise((resolve) => server.once('exit', () => resolve(true))), pause(2000).then(() => false)])
    server.unref()
    if (!ended) return
  }
  throw new Error('PostgreSQL did not come back')
}

const line = (i) => JSON.stringify({
  externalId: `K${i}`, title: `第${i}件`, text: `小区第${i % 97}栋楼道灯不亮，已经报修${i % 9}次。`, receivedAt: `2025-02-${String(1 + (i % 28)).padStart(2, '0')}T08:30:00+08:00`,
  division: '341502001001', changedAt: '2025-03-01T08:00:00+08:00',
}) + '\n'

const acknowledged = new Map()
let client
let token
let next = 1
let faults = []
let struck = false

/** Sends what is not acknowledged yet, until the end or until the connection breaks. */
function send(product) {
  return new Promise((resolve) => {
    const from = next
    const call = request({
      port: product.port, method: 'POST', path: `/api/v1/sources/kill/batches/one/rows?kind=tickets&fromLine=${from}`,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/x-ndjson', accept: 'application/x-ndjson' },
    })
    let text = ''
    let batch = null
    call.on('response', (answer) => {
      answer.setEncoding('utf8')
      answer.on('data', (part) => {
        text += part
        const lines = text.split('\n')
        text = lines.pop()
        if (answer.statusCode >= 400) resolve({ batch: null, status: answer.statusCode, text })
        for (const result of lines.filter((l) => l[0] === '{').map((l) => JSON.parse(l))) {
          if (result.batch) batch = result.batch
          else if (result.line) {
            const known = acknowledged.get(result.line)
            if (known && known !== result.subjectId) throw new Error(`Line ${result.line} became ${known} and ${result.subjectId}`)
            acknowledged.set(result.line, result.subjectId)
            next = Math.max(next, result.line + 1)
          }
        }
      })
      answer.on('end', () => resolve({ batch, status: answer.statusCode, text }))
      answer.on('error', () => resolve({ batch: null, text: 'broken' }))
    })
    call.on('error', (failure) => resolve({ batch: null, text: failure.message }))
    const closed = new Promise((r) => call.once('close', r))
    const write = async () => {
      for (let i = from; i <= rows && !call.destroyed; i++) {
        // Not far ahead of the next fault, so that it strikes amid rows and the last one is mended by then.
        while (faults.length > 0 && i >= faults[0][1] * rows + 2000 && !call.destroyed) await pause(50)
        if (!call.write(line(i))) await Promise.race([new Promise((r) => call.once('drain', r)), closed])
      }
      call.end()
    }
    void write()
  })
}

/** From whichever process is up. */
async function renewToken(product = pair[0]) {
  const answer = await fetch(`http://127.0.0.1:${product.port}/oauth/token`, {
    method: 'POST', body: new URLSearchParams({ grant_type: 'client_credentials', client_id: client.id, client_secret: client.secret }),
  })
  token = (await answer.json()).access_token
}

async function read(path) {
  for (;;) {
    for (const product of pair) {
      const answer = await fetch(`http://127.0.0.1:${product.port}/api/v1${path}`, { headers: { authorization: `Bearer ${token}` } }).catch(() => null)
      if (answer?.status === 401) await renewToken(product)
      if (answer?.ok) return answer.json()
    }
    await pause(200)
  }
}

const heard = new Map()
const receiver = createServer((call, answer) => {
  let body = ''
  call.on('data', (part) => { body += part })
  call.on('end', () => {
    const event = JSON.parse(body)
    if (event.id !== call.headers['webhook-id']) throw new Error('the id of the delivery is not that of the event')
    heard.set(event.id, (heard.get(event.id) ?? 0) + 1)
    answer.end()
  })
})

/** Changes in the order of the feed, followed while rows come in. */
async function follow(changes, until) {
  for (let cursor = null; ;) {
    const page = await read(`/changes?types=ticket.imported&limit=200${cursor ? `&wait=1&after=${encodeURIComponent(cursor)}` : ''}`)
    changes.push(...page.items.map((e) => ({ id: e.id, subject: e.subject.split('/')[1], sequence: e.sequence })))
    cursor = page.nextCursor
    if (page.items.length === 0 && until()) return
  }
}

try {
  await holder.start()
  const settings = { GOV_DEMO_PASSWORD: password, ConnectionStrings__Governance: connection(), GOV_WEBHOOK_ALLOW_PRIVATE: 'on', GOV_PUBLIC_URL: `http://127.0.0.1:${port + 1}` }
  pair = [new Product(port + 1, data, settings), new Product(port + 2, data, settings)]
  await Promise.all(pair.map((p) => p.start()))
  const admin = await pair[0].signIn('admin', password)
  const scopes = ['feeds.send', 'changes.read', 'webhooks.manage']
  client = await admin.call('POST', '/clients', { name: 'Kill', operator: 'Trial', scopes, areaCode: '341502000000', requestsPerMinute: 60000 })
  await admin.call('POST', '/sources', {
    code: 'kill', source: { name: 'Kill', areaCode: '341502000000', clientIds: [client.id], kinds: ['tickets'], categoryCode: null, channel: 'hotline', active: true },
  })
  await renewToken()
  await new Promise((resolve) => receiver.listen(0, '127.0.0.1', resolve))
  await admin.call('POST', '/webhooks', { name: 'Kill', url: `http://127.0.0.1:${receiver.address().port}/`, eventTypes: ['ticket.imported'], areaCode: null })

  let sent = false
  const live = []
  const following = follow(live, () => sent)
  const begun = Date.now()
  faults = [
    ['API 1', 0.2, async () => { pair[0].kill(); await pause(1000); await pair[0].start() }],
    ['PostgreSQL', 0.45, killDatabase],
    ['API 2', 0.7, async () => { pair[1].kill(); await pause(1000); await pair[1].start() }],
    ['PostgreSQL', 0.85, killDatabase],
  ]
  const watch = setInterval(async () => {
    if (!struck && faults.length > 0 && acknowledged.size >= faults[0][1] * rows) {
      struck = true
      const [name, , strike] = faults.shift()
      console.log(`kill -9 of ${name} after ${acknowledged.size} acknowledged rows`)
      await strike()
      console.log(`${name} is back`)
      struck = false
    }
  }, 5)
  for (let attempt = 0, done = null; !done; attempt++) {
    const answer = await send(pair[attempt % 2])
    done = answer.batch
    if (!done) {
      if (attempt < 3 || attempt % 50 === 0) console.log(`broken off (${answer.status ?? ''} ${answer.text}), going on behind line ${next - 1}`)
      await pause(300)
      if (answer.status === 401) await renewToken(pair[attempt % 2])
    }
    if (attempt > 400) throw new Error(`no end in sight: ${answer.status} ${answer.text}`)
  }
  clearInterval(watch)
  console.log(`${rows} rows in ${((Date.now() - begun) / 1000).toFixed(1)} s, faults and starts included`)
  sent = true
  await following

  const batch = await read('/sources/kill/batches/one')
  const records = new Map()
  for (let cursor = ''; cursor !== null;) {
    const page = await read(`/sources/kill/records?kind=tickets&limit=200${cursor && `&cursor=${encodeURIComponent(cursor)}`}`)
    for (const record of page.items) records.set(record.key, record.subjectId)
    cursor = page.nextCursor
  }
  const ours = new Set(acknowledged.values())
  const again = []
  await follow(again, () => true)
  const told = again.filter((c) => ours.has(c.subject))
  const until = Date.now() + 900_000
  while (told.some((c) => !heard.has(c.id)) && Date.now() < until) await pause(500)

  const lost = [...acknowledged].filter(([n, subject]) => records.get(`K${n}`) !== subject)
  const checks = {
    'every row acknowledged': acknowledged.size === rows && lost.length === 0,
    'each row is there once': records.size === rows && ours.size === rows && batch.totals.created === rows,
    'the feed shows each once': told.length === rows && new Set(told.map((c) => c.id)).size === rows && new Set(told.map((c) => c.subject)).size === rows,
    'followed live it is the same, in the same order': JSON.stringify(live.filter((c) => ours.has(c.subject))) === JSON.stringify(told),
    'the webhook heard of each, and of nothing else twice under two ids': told.every((c) => heard.has(c.id)),
  }
  const twice = [...heard.values()].filter((n) => n > 1).length
  console.log(`deliveries: ${[...heard.values()].reduce((a, b) => a + b, 0)} of ${heard.size} events, ${twice} more than once`)
  for (const [check, held] of Object.entries(checks)) console.log(`${held ? 'ok  ' : 'FAIL'} ${check}`)
  const sound = faults.length === 0 && Object.values(checks).every(Boolean)
  console.log(sound ? 'PASSED' : 'FAILED')
  process.exitCode = sound ? 0 : 1
} catch (failure) {
  console.log(failure)
  process.exitCode = 1
} finally {
  receiver.close()
  for (const product of pair) product.kill()
  holder.kill()
  try { process.kill(Number(readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0]), 'SIGQUIT') } catch { /* it has stopped */ }
  await pause(1500)
  if (process.exitCode === 0) rmSync(data, { recursive: true, force: true })
  else console.log(`kept ${data}`)
  process.exit()
}
