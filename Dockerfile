# The bot with no more than it needs to run. docs/operations.md says how it is used.
FROM node:24.21.0-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# Nothing that runs needs an install script. Source maps are for reading the packages, which nobody does here.
RUN npm ci --omit=dev --omit=optional --ignore-scripts && find node_modules -name '*.map' -delete

FROM node:24.21.0-bookworm-slim
WORKDIR /app
COPY --from=packages /app/node_modules ./node_modules
COPY package.json manifest*.json ./
COPY auth ./auth
COPY auth-profiles ./auth-profiles
COPY bot ./bot
COPY calendar ./calendar
COPY cli ./cli
COPY core ./core
COPY dialogs ./dialogs
COPY nlu ./nlu
COPY sandbox ./sandbox
COPY services ./services
COPY settings ./settings
COPY store ./store
COPY templates ./templates
COPY time ./time
# A number instead of a name, so that a cluster can tell that it is not root.
RUN mkdir /data && chown 1000:1000 /data
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3978 STORE_URL=sqlite:/data/bot.sqlite
USER 1000:1000
VOLUME /data
EXPOSE 3978
# Whether the process lives. A store that is away does not make it unhealthy: a restart would not bring it back.
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then(answer => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# Node itself and no shell or npm in between, so that SIGTERM reaches the bot.
CMD ["node", "--min-semi-space-size=2", "bot/launch.js"]
