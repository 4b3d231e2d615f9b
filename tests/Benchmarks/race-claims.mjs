#!/usr/bin/env node
// Two processes of the product on one database: 200 orders at once for an appointment of five seats, and 200 claims of one demand.
// Exactly five and one win, the rest hear why, and nothing is left over. Needs a built API; keeps nothing.
//   node tests/Benchmarks/race-claims.mjs [claims=200] [seats=5]
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Product } from './product.mjs'

const claims = Number(process.argv[2] ?? 200)
const seats = Number(process.argv[3] ?? 5)
const password = 'race claims 9'
const data = mkdtempSync(join(tmpdir(), 'governance-race-'))
// Else the database of a run as root, whose account may not enter, lies elsewhere.
chmodSync(data, 0o755)
const port = Number(process.env.GOV_PORT ?? 18_441)
const one = new Product(port, data, { GOV_DEMO_PASSWORD: password })
let two

/** The database that the first process started, for the second. */
function connection() {
  const server = readFileSync(join(data, 'postgres/cluster/data/postmaster.pid'), 'utf8').split('\n')[3]
  const secret = readFileSync(join(data, 'postgres/password'), 'utf8').trim()
  return `Host=127.0.0.1;Port=${server};Username=governance;Password=${secret};Database=governance`
}

/** What each of the calls came to: a status and a code. */
async function race(name, call) {
  const begun = performance.now()
  const times = []
  const answers = await Promise.all(Array.from({ length: claims }, async (_, i) => {
    const started = performance.now()
    const answer = await call(i).then(() => '201', (refused) => `${refused.message.match(/: (\d{3}) /)?.[1]} ${refused.message.match(/"code":"([^"]+)"/)?.[1]}`)
    times.push(performance.now() - started)
    return answer
  }))
  const counts = {}
  for (const answer of answers) counts[answer] = (counts[answer] ?? 0) + 1
  times.sort((a, b) => a - b)
  const at = (share) => Math.round(times[Math.min(times.length - 1, Math.ceil(times.length * share) - 1)])
  console.log(`${name}: ${Object.entries(counts).map(([answer, n]) => `${n} × ${answer}`).join(', ')}`)
  console.log(`  ${(performance.now() - begun).toFixed(0)} ms in all; p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, highest ${at(1)} ms`)
  return counts
}

try {
  await one.start()
  two = await new Product(port + 1, data, { GOV_DEMO_PASSWORD: password, ConnectionStrings__Governance: connection() }).start()
  const clerks = [await one.signIn('clerk1', password), await two.signIn('clerk1', password)]
  const members = [await one.signIn('member1', password), await two.signIn('member1', password)]
  const community = clerks[0].user.areaCode

  const offering = (await members[0].call('GET', '/resources?status=published&limit=1')).items[0]
  const startsAt = new Date(Date.now() + 5 * 86_400_000)
  const endsAt = new Date(startsAt.getTime() + 7_200_000)
  const slot = await members[0].call('POST', `/resources/${offering.id}/slots`, { startsAt, endsAt, place: null, capacity: seats })
  const orders = await race(`${claims} orders for ${seats} seats on two processes`, (i) => clerks[i % 2].call('POST', '/service-projects/place-order', {
    community, title: '抢单', theme: 'socialGovernance', bookings: [{ slotId: slot.id, seats: 1 }], demandIds: [],
  }))
  const left = (await members[0].call('GET', `/resources/${offering.id}`)).slots.find((s) => s.id === slot.id)
  const projects = (await clerks[0].call('GET', '/service-projects?status=claimed&limit=200')).items.filter((p) => p.title === '抢单')
  console.log(`  seats left ${left.free}, projects made ${projects.length}`)

  const gap = (await members[0].call('GET', '/demands?status=gapPublished&limit=1')).items[0]
  const taken = await race(`${claims} claims of one demand on two processes`, (i) => members[i % 2].call('POST', '/service-projects/claim-demands', {
    title: '抢认领', theme: 'povertyRelief', demandIds: [gap.id], bookings: [],
  }))
  const sound = orders['201'] === seats && orders['409 alliance.slot_full'] === claims - seats && left.free === 0 && projects.length === seats
    && taken['201'] === 1 && taken['409 alliance.demand_taken'] === claims - 1
  console.log(sound ? 'PASSED: as many as there were seats, one for the demand, and a clear refusal for the rest' : 'FAILED')
  process.exitCode = sound ? 0 : 1
} finally {
  await two?.stop()
  await one.stop()
  if (process.exitCode === 0) rmSync(data, { recursive: true, force: true })
  else console.log(`kept ${data}`)
}
