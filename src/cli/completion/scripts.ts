import bash from './recovery.bash';
import fish from './recovery.fish';
import powershell from './recovery.ps1';
import zsh from './recovery.zsh';
import type { Shell } from './shells.ts';

/**
 * The scripts that make the shells ask `recovery complete`. They never evaluate what it answers: anybody who can write to the
 * records could otherwise run code at another till.
 */
export const scripts: Readonly<Record<Shell, string>> = { bash, zsh, fish, powershell };
