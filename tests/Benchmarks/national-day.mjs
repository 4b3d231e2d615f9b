#!/usr/bin/env node
// Two API processes on one database, their clocks set to a week before the National Day holiday of 2026: weekly patrol plans
// make their tasks on the right dates, and each once. Needs a built API; keeps nothing.
//   node tests/Benchmarks/national-day.mjs [plans=20]
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Product } from './product.mjs'

const plans = Number(process.argv[2] ?? 20)
const password = 'national day 10'
const port = Number(process.env.GOV_PORT ?? 18_441)
const data = mkdtempSync(join(tmpdir(), 'governance-national-day-'))
// Started as root, the server runs under another account: it has to enter the folder.
chmodSync(data, 0o755)
// 25 to 27 September and 1 to 7 October are days off in 2026. Drawn up with a horizon of one day, the plans have made nothing yet.
const before = { GOV_CLOCK: '2026-09-24T08:00:00+08:00', GOV_DEMO_PASSWORD: password, GOV_PATROL_HORIZON_DAYS: '1' }
const after = { ...before, GOV_CLOCK: '2026-09-25T08:00:00+08:00', GOV_PATROL_HORIZON_DAYS: '30' }

/** A second process: keys and files of the first, and its database. */
function beside(first, at) {
  const own = join(data, `at-${at}`)
  mkdirSync(own, { recursive: true })
  for (const shared of ['keys', 'files']) {
    if (!readdirSync(own).includes(shared)) symlinkSync(join(first.data, shared), join(own, shared))
  }
  const cluster = join(first.data, 'postgres', 'cluster')
  const server = readdirSync(cluster, { recursive: true }).find((f) => f.endsWith('postmaster.pid'))
  const databasePort = readFileSync(join(cluster, server), 'utf8').split('\n')[3]
  const secret = readFileSync(join(first.data, 'postgres', 'password'), 'utf8').trim()
  return new Product(at, own, {
    ...after, ConnectionStrings__Governance: `Host=127.0.0.1;Port=${databasePort};Username=governance;Password=${secret};Database=governance`,
  })
}

const first = new Product(port, data, before)
const running = [first]
let leader
const datesOf = async (plan) => (await leader.call('GET', `/grid-tasks?planId=${plan.id}&limit=200`)).items.map((t) => t.number.slice(-4)).sort()

try {
  await first.start()
  leader = await first.signIn('leader1', password)
  const grid = (await leader.call('GET', '/grids?limit=200')).items.find((g) => leader.user.gridIds.includes(g.id))
  console.log(`grid ${grid.name}, ${plans} weekly plans on Mondays and Fridays, half of them moving a day off to the next workday`)
  const made = []
  for (let i = 0; i < plans; i++) {
    made.push(await leader.call('POST', '/patrol-plans', {
      gridId: grid.id, catalogueItem: 'demand-service', title: `国庆走访${i}`, from: '2026-09-24', confirmDuplicate: true,
      recurrence: { kind: 'weekly', weekdays: [1, 5] }, onRestDay: i % 2 ? 'skip' : 'nextWorkingDay', points: [],
    }))
  }
  await first.stop()

  // One that only keeps the database, and two that wake at the same moment and both look what is to be made.
  first.settings = { ...after, GOV_BACKGROUND: 'off' }
  await first.start()
  const two = [beside(first, port + 1), beside(first, port + 2)]
  running.push(...two)
  await Promise.all(two.map((p) => p.start()))
  leader = await two[1].signIn('leader1', password)
  for (let turn = 0; turn < 60 && (await datesOf(made.at(-1))).length < 6; turn++) await pause(1000)
  let sound = true
  for (const [i, plan] of made.entries()) {
    const dates = await datesOf(plan)
    if (i < 2) console.log(`${plan.number ?? plan.id} ${i % 2 ? 'skips' : 'moves'}: ${dates.join(' ')}`)
    // 25 September is the Mid-Autumn Festival: that Friday falls together with the Monday after it.
    const wanted = ['0928', ...(i % 2 ? [] : ['1008']), '1009', '1012', '1016', '1019', '1023']
    if (JSON.stringify(dates) !== JSON.stringify(wanted)) {
      sound = false
      console.log(`plan ${i}: ${dates.join(' ')}`)
    }
  }
  console.log(sound ? 'PASSED: the right dates, each once' : 'FAILED')
  process.exitCode = sound ? 0 : 1
} finally {
  for (const product of running.reverse()) await product.stop()
  if (process.exitCode === 0) rmSync(data, { recursive: true, force: true })
  else console.log(`kept ${data}`)
}
