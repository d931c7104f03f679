import type { StorybookConfig } from '@storybook/web-components-vite';

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  // The meeting of the stories: without a server, its participants meet through a BroadcastChannel.
  staticDirs: [
    { from: '../packages/sandbox/dist/public', to: '/sandbox' },
    { from: '../packages/elements/dist/cdn/background', to: '/background' },
  ],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
};

export default config;
