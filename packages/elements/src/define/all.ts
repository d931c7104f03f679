/** Every element at once. */
import './join-screen.js';
import './session-view.js';
import './video-session.js';
import './video-session-link.js';
import './waiting-room.js';
import './welcome-page.js';
import './welcome-page-designer.js';
