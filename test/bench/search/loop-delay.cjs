// Loaded by the site before anything else: tells how late its loop was, when it is asked.
const { isMainThread } = require('node:worker_threads');
const { monitorEventLoopDelay } = require('node:perf_hooks');

/** What is told is the time between two looks, which are as far apart when nothing is late. */
const MILLISECONDS_APART = 1;

if (isMainThread && process.send !== undefined) {
  const delay = monitorEventLoopDelay({ resolution: MILLISECONDS_APART });
  delay.enable();
  process.on('message', (asked) => {
    if (asked === 'begin') delay.reset();
    else process.send({ p99: delay.percentile(99) / 1e6 - MILLISECONDS_APART });
  });
  process.channel.unref();
}
