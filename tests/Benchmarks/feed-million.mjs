#!/usr/bin/env node
// One batch of many rows in one body: the memory of the API stays where it was after the first tenth.
// Needs a built API and the embedded PostgreSQL; keeps nothing.
//   node tests/Benchmarks/feed-million.mjs [rows=1000000]
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Product } from './product.mjs'

const rows = Number(process.argv[2] ?? 1_000_000)
/** How much higher the peak of any later tenth may be than that of the second one, once the collector has its pace. */
const mostGrowth = 1.2
const password = 'feed million 9 9'
const data = mkdtempSync(join(tmpdir(), 'governance-million-'))
// Else the database of a run as root, whose account may not enter, lies elsewhere.
chmodSync(data, 0o755)
const product = new Product(Number(process.env.GOV_PORT ?? 18_461), data, { GOV_DEMO_PASSWORD: password })

const residentMegabytes = () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${product.server.pid}/status`, 'utf8'))[1]) / 1024

const line = (i) => JSON.stringify({
  externalId: `M${i}`, title: `第${i}件`, text: `小区第${i % 97}栋楼道灯不亮，已经报修${i % 9}次。`, receivedAt: `2025-02-${String(1 + (i % 28)).padStart(2, '0')}T08:30:00+08:00`,
  division: '341502001001', changedAt: '2025-03-01T08:00:00+08:00',
}) + '\n'

/** Writes as the connection takes it; answers how many results came back and the batch. */
function send(token, told) {
  return new Promise((resolve, reject) => {
    const call = request({
      host: '127.0.0.1', port: product.port, method: 'POST', path: '/api/v1/sources/million/batches/one/rows?kind=tickets',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/x-ndjson', accept: 'application/x-ndjson' },
    })
    call.on('error', reject)
    call.on('response', (answer) => {
      let [text, batch] = ['', null]
      answer.setEncoding('utf8')
      answer.on('data', (part) => {
        const lines = (text + part).split('\n')
        text = lines.pop()
        for (const one of lines) {
          if (one.startsWith('{"batch"')) ({ batch } = JSON.parse(one))
          else if (one) told()
        }
      })
      answer.on('end', () => (batch ? resolve(batch) : reject(new Error(`${answer.statusCode} ${text}`))))
      answer.on('error', reject)
    })
    const write = async () => {
      for (let i = 1; i <= rows; i++) if (!call.write(line(i))) await new Promise((taken) => call.once('drain', taken))
      call.end()
    }
    void write()
  })
}

try {
  await product.start()
  const admin = await product.signIn('admin', password)
  const client = await admin.call('POST', '/clients', { name: 'Million', operator: 'Trial', scopes: ['feeds.send'], areaCode: '341502000000', requestsPerMinute: 60000 })
  await admin.call('POST', '/sources', {
    code: 'million', source: { name: 'Million', areaCode: '341502000000', clientIds: [client.id], kinds: ['tickets'], categoryCode: null, channel: 'hotline', active: true },
  })
  const { access_token: token } = await (await fetch(`http://127.0.0.1:${product.port}/oauth/token`, {
    method: 'POST', body: new URLSearchParams({ grant_type: 'client_credentials', client_id: client.id, client_secret: client.secret }),
  })).json()

  console.log(`before: ${residentMegabytes().toFixed(0)} MB`)
  const peaks = Array(10).fill(0)
  let [acknowledged, since] = [0, Date.now()]
  const tenth = () => Math.min(9, Math.floor((acknowledged * 10) / rows))
  const watch = setInterval(() => { peaks[tenth()] = Math.max(peaks[tenth()], residentMegabytes()) }, 200)
  const begun = Date.now()
  const batch = await send(token, () => {
    acknowledged++
    if (acknowledged % (rows / 10) === 0) {
      console.log(`${acknowledged} rows acknowledged, ${Math.round((rows / 10 / (Date.now() - since)) * 1000)} rows/s, peak ${peaks[Math.max(0, tenth() - 1)].toFixed(0)} MB`)
      since = Date.now()
    }
  })
  clearInterval(watch)
  const seconds = (Date.now() - begun) / 1000
  console.log(`${rows} rows in ${seconds.toFixed(0)} s, ${Math.round(rows / seconds)} rows/s; peaks by tenth in MB: ${peaks.map((p) => p.toFixed(0)).join(' ')}`)
  const growth = Math.max(...peaks.slice(2)) / peaks[1]
  const checks = {
    'every row made a ticket': batch.state === 'done' && batch.totals.created === rows && acknowledged === rows,
    [`no later tenth takes more than ${mostGrowth} of the second (${growth.toFixed(2)})`]: growth <= mostGrowth,
  }
  for (const [check, held] of Object.entries(checks)) console.log(`${held ? 'ok  ' : 'FAIL'} ${check}`)
  process.exitCode = Object.values(checks).every(Boolean) ? 0 : 1
  console.log(process.exitCode ? 'FAILED' : 'PASSED')
} finally {
  await product.stop()
  if (process.exitCode) console.log(`kept ${data}`)
  else rmSync(data, { recursive: true, force: true })
}
