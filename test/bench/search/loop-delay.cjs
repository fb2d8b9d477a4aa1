// Loaded by the site before anything else: tells how late its loop was, when it is asked.
const { isMainThread } = require('node:worker_threads');
const { monitorEventLoopDelay } = require('node:perf_hooks');

if (isMainThread && process.send !== undefined) {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  process.on('message', (asked) => {
    if (asked === 'begin') delay.reset();
    else process.send({ p99: delay.percentile(99) / 1e6, max: delay.max / 1e6 });
  });
  process.channel.unref();
}
