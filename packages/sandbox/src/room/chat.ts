import type { Conference } from './conference.js';
import type { ChatLine } from './conference-state.js';

/** Sends a message to all, or to one by id. */
export function sendChat(conference: Conference, text: string, to = ''): void {
  const { self } = conference.state;
  if (!self || text.trim() === '') return;
  conference.send({ type: 'chat', message: text, to });
  addChatLine(conference, {
    from: self.id,
    nick: self.displayName,
    text,
    isOwn: true,
    isPrivate: to !== '',
    stamp: new Date().toISOString(),
  });
  conference.notify({ name: 'outgoing-message', message: text, privateMessage: to !== '' });
}

export function addChatLine(conference: Conference, line: ChatLine): void {
  const { chat, isChatOpen, unread } = conference.state;
  const isUnread = !isChatOpen && !line.isOwn;
  conference.patch({ chat: [...chat, line], unread: unread + (isUnread ? 1 : 0) });
  if (isUnread) reportChat(conference);
}

export function toggleChat(conference: Conference): void {
  const { isChatOpen } = conference.state;
  conference.patch({ isChatOpen: !isChatOpen, unread: 0 });
  reportChat(conference);
}

function reportChat(conference: Conference): void {
  const { unread, isChatOpen } = conference.state;
  conference.notify({ name: 'chat-updated', unreadCount: unread, isOpen: isChatOpen });
}
