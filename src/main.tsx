import { render } from 'solid-js/web';
import { installTrustedTypes } from './app/trusted-types.ts';

installTrustedTypes();
const root = document.getElementById('app');
if (root === null) throw new Error('The page has no element with id "app"');
render(() => <h1>Zonplan</h1>, root);
