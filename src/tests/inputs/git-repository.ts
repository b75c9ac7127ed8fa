import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A small repository of git that a test makes. */
export type GitRepository = {
  write: (path: string, text: string) => void;
  move: (from: string, to: string) => void;
  remove: (path: string) => void;
  /** Runs git, at a time where one is given: `2024-09-07T10:00:00Z`. */
  git: (parameters: readonly string[], time?: string) => string;
  /** Commits all that there is, at a time. */
  commit: (time: string) => void;
};

/** Makes a repository in a folder that is there. */
export function makeRepository(dir: string): GitRepository {
  const git = (parameters: readonly string[], time = '2024-01-01T00:00:00Z') =>
    execFileSync('git', parameters, {
      cwd: dir,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        GIT_CONFIG_GLOBAL: '/dev/null',
        GIT_CONFIG_SYSTEM: '/dev/null',
        GIT_AUTHOR_NAME: 'Editor',
        GIT_AUTHOR_EMAIL: 'editor@news.example',
        GIT_COMMITTER_NAME: 'Editor',
        GIT_COMMITTER_EMAIL: 'editor@news.example',
        GIT_AUTHOR_DATE: time,
        GIT_COMMITTER_DATE: time,
      },
    });
  git(['init', '--quiet', '--initial-branch=main']);
  return {
    git,
    write: (path, text) => {
      mkdirSync(dirname(join(dir, path)), { recursive: true });
      writeFileSync(join(dir, path), text);
    },
    move: (from, to) => {
      mkdirSync(dirname(join(dir, to)), { recursive: true });
      renameSync(join(dir, from), join(dir, to));
    },
    remove: (path) => rmSync(join(dir, path)),
    commit: (time) => {
      git(['add', '--all']);
      git(['commit', '--quiet', '--message', 'Change'], time);
    },
  };
}
