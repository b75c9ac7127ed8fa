// Plain JavaScript, so that a Node too old for the rest can still run it.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < 24 && !(major === 22 && minor >= 22)) {
  const { platform, arch, versions } = process;
  console.error(
    `This is Node ${versions.node}; Newsprint needs 24. For Linux and for Windows (x64) it comes with npm’s optional packages: run “npm ci” without leaving those out. On this machine (${platform}, ${arch}), if it is none of them, install Node 24.`,
  );
  process.exit(1);
}
