// Plain JavaScript, so that a Node too old for the rest can still run it.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < 24 && !(major === 22 && minor >= 22)) {
  console.error(
    `This is Node ${process.versions.node}; Newsprint needs 24. It comes with the npm package “node”, whose install script did not run. Run: npm rebuild node`,
  );
  process.exit(1);
}
