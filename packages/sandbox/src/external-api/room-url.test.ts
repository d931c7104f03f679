import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readRoomLocation } from '../room/room-location.js';
import { roomUrl } from './room-url.js';

const SERVED = { url: 'http://localhost:8443/external_api.js', hasServer: true };
const STATIC = { url: 'https://pages.example/storybook/sandbox/external_api.js', hasServer: false };

describe('the address of a room', () => {
  test('on a foreign domain is https, with the settings in the fragment', () => {
    const url = roomUrl(
      'meet.example',
      3,
      {
        roomName: 'Room-1',
        jwt: 'a.b.c',
        configOverwrite: { subject: 'Ä & B', prejoinConfig: { enabled: false } },
        interfaceConfigOverwrite: { APP_NAME: 'X' },
        userInfo: { displayName: 'Sam' },
        devices: { audioInput: 'Mic (1)' },
        localStorageContent: null,
      },
      SERVED,
    );
    assert.equal(
      url.href,
      'https://meet.example/Room-1?jwt=a.b.c#jitsi_meet_external_api_id=3' +
        '&config.subject=%22%C3%84%20%26%20B%22' +
        '&config.prejoinConfig=%7B%22enabled%22%3Afalse%7D' +
        '&interfaceConfig.APP_NAME=%22X%22' +
        '&devices.audioInput=%22Mic%20(1)%22' +
        '&userInfo.displayName=%22Sam%22' +
        '&appData.localStorageContent=null',
    );
  });

  test('on the own origin has the scheme of the script', () => {
    assert.match(
      roomUrl('localhost:8443', 0, { roomName: 'r' }, SERVED).href,
      /^http:\/\/localhost:8443\/r#/,
    );
  });

  test('of a tenant keeps its folder', () => {
    const tenant = { url: 'https://meet.example/app-id/external_api.js', hasServer: true };
    const url = roomUrl('meet.example', 0, { roomName: 'app-id/room' }, tenant);
    assert.equal(url.origin + url.pathname, 'https://meet.example/app-id/room');
  });

  test('in the folder of a static script is the file there, the token in the fragment', () => {
    const url = roomUrl(
      'pages.example/storybook/sandbox',
      0,
      { roomName: 'Room-1', jwt: 'a.b.c' },
      STATIC,
    );
    assert.equal(
      url.href,
      'https://pages.example/storybook/sandbox/room.html?room=Room-1' +
        '#jitsi_meet_external_api_id=0&appData.localStorageContent=null&jwt=a.b.c',
    );
    const read = readRoomLocation(url, false);
    assert.equal(read.room, 'room-1');
    assert.equal(read.jwt, 'a.b.c');
  });

  test('takes language and release into the query', () => {
    const options = { roomName: 'r', lang: 'de', release: 'r1' };
    assert.equal(roomUrl('meet.example', 0, options, SERVED).search, '?lang=de&release=r1');
  });
});

describe('the room reads its address', () => {
  const read = (href: string) => readRoomLocation(new URL(href), true);

  test('as it was written', () => {
    const options = {
      roomName: 'tenant/Room 1',
      jwt: 'a.b.c',
      configOverwrite: { toolbarButtons: ['camera'], prejoinConfig: { enabled: false } },
      userInfo: { displayName: 'Sam Tylör', email: 's@example.com' },
      devices: { videoInput: 'Camera' },
    };
    const location = readRoomLocation(roomUrl('localhost:8443', 7, options, SERVED), true);
    assert.equal(location.room, 'room 1');
    assert.equal(location.tenant, 'tenant');
    assert.equal(location.jwt, 'a.b.c');
    assert.equal(location.apiId, 7);
    assert.deepEqual({ ...location.config }, options.configOverwrite);
    assert.deepEqual(location.userInfo, options.userInfo);
    assert.deepEqual({ ...location.devices }, options.devices);
  });

  test('with dotted keys', () => {
    const { config } = read('http://x/r#config.prejoinConfig.enabled=false');
    assert.equal(config.prejoinConfig?.enabled, false);
  });

  test('without being led astray', () => {
    const location = read('http://x/r#config.__proto__.polluted=1&%&=&config.subject=%zz');
    assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
    assert.equal(location.config.subject, '%zz');
    assert.equal(location.apiId, undefined);
  });

  test('as the front page when there is no room', () => {
    assert.equal(read('http://x/').room, '');
  });
});
