# The live server. The demo listens on loopback only, so it is run from a checkout and not from here.
FROM node:24-bookworm-slim AS parts
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY prisma ./prisma
# Without optional packages there is no built-in database: the server asks for DATABASE_URL. Node is in the image
# already, and Prisma's own command line has done its work once the client is generated.
RUN npm ci --omit=dev --omit=optional --ignore-scripts \
  && node prisma/generate.js \
  && npm uninstall --omit=dev --omit=optional --ignore-scripts prisma node

FROM node:24-bookworm-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=parts /app ./
COPY bin.js LICENSE ./
COPY src ./src
COPY flows ./flows
USER node
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT ?? 3000}/health/ready`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "bin.js", "start"]
