namespace SkillsGap.Host.Storage.Sql;

/// <summary>
/// The schema as the list of its changes. To change it: add a step to the end, never touch an earlier one, since databases out there have it
/// behind them. In braces stands what databases call differently.
/// </summary>
internal static class Schema
{
    /// <summary>Each step brings the schema from the version before to the next.</summary>
    private static readonly string[][] Steps =
    [
        [
            "CREATE TABLE settings (name {id} PRIMARY KEY, value TEXT NOT NULL)",
            "CREATE TABLE counters (name {id} PRIMARY KEY, value BIGINT NOT NULL)",

            // What is stored whole: compressed, under the hash of what it is before compression, in pieces.
            "CREATE TABLE contents (tenant {id} NOT NULL, hash {id} NOT NULL, length BIGINT NOT NULL, pieces INTEGER NOT NULL, PRIMARY KEY (tenant, hash))",
            "CREATE TABLE content_pieces (tenant {id} NOT NULL, hash {id} NOT NULL, number INTEGER NOT NULL, bytes {blob} NOT NULL, "
                + "PRIMARY KEY (tenant, hash, number), FOREIGN KEY (tenant, hash) REFERENCES contents (tenant, hash))",

            "CREATE TABLE workforces (tenant {id} NOT NULL, workforce {id} NOT NULL, number BIGINT NOT NULL, PRIMARY KEY (tenant, workforce))",
            "CREATE TABLE versions (tenant {id} NOT NULL, workforce {id} NOT NULL, number BIGINT NOT NULL, etag {id} NOT NULL, parent {id}, "
                + "created BIGINT NOT NULL, key_id {id} NOT NULL, people INTEGER NOT NULL, evidence INTEGER NOT NULL, bytes BIGINT NOT NULL, "
                + "PRIMARY KEY (tenant, workforce, number), FOREIGN KEY (tenant, etag) REFERENCES contents (tenant, hash))",
            "CREATE INDEX versions_etag ON versions (tenant, workforce, etag)",

            "CREATE TABLE jobs (sequence {sequence}, id {id} NOT NULL UNIQUE, tenant {id} NOT NULL, kind {id} NOT NULL, key_id {id} NOT NULL, "
                + "workforce {id}, etag {id}, request TEXT NOT NULL, priority INTEGER NOT NULL, time_limit BIGINT NOT NULL, state {id} NOT NULL, "
                + "attempt INTEGER NOT NULL, cancel_asked INTEGER NOT NULL, progress TEXT, plan_hash {id}, replay_hash {id}, error_type {id}, "
                + "error_detail TEXT, created BIGINT NOT NULL, started BIGINT, ended BIGINT, runner BIGINT, start BIGINT, "
                + "idempotency_hash {id}, request_hash {id}, FOREIGN KEY (tenant, plan_hash) REFERENCES contents (tenant, hash))",
            "CREATE UNIQUE INDEX jobs_idempotency ON jobs (tenant, idempotency_hash)",
            "CREATE INDEX jobs_tenant ON jobs (tenant, sequence)",
            "CREATE INDEX jobs_waiting ON jobs (priority, sequence) WHERE state = 'queued'",
            "CREATE INDEX jobs_running ON jobs (runner) WHERE state = 'running'",
            // When a tenant (key empty) and each of its keys last had a turn.
            "CREATE TABLE turns (tenant {id} NOT NULL, key_id {id} NOT NULL, turn BIGINT NOT NULL, PRIMARY KEY (tenant, key_id))",

            "CREATE TABLE api_keys (sequence {sequence}, id {id} NOT NULL UNIQUE, tenant {id} NOT NULL, scopes INTEGER NOT NULL, label TEXT NOT NULL, "
                + "created BIGINT NOT NULL, revoked BIGINT, secret_hash {blob} NOT NULL)",
            "CREATE TABLE audit (tenant {id} NOT NULL, number BIGINT NOT NULL, time BIGINT NOT NULL, actor {id} NOT NULL, action {id} NOT NULL, "
                + "resource TEXT NOT NULL, person {id}, outcome TEXT NOT NULL, previous {id} NOT NULL, hash {id} NOT NULL, PRIMARY KEY (tenant, number))",
            "{only-grows audit}",
            "CREATE TABLE subjects (tenant {id} NOT NULL, lookup {blob} NOT NULL, pseudonym {id} NOT NULL, sealed {blob} NOT NULL, "
                + "PRIMARY KEY (tenant, lookup))",
        ],
    ];

    /// <summary>The version this program works with.</summary>
    public static int Version => Steps.Length;

    /// <summary>Brings a database to this version.</summary>
    /// <exception cref="StoreException">It is of a newer one.</exception>
    public static Task MigrateAsync(SqlDatabase database, CancellationToken cancellation) => database.WriteAsync(
        async session =>
        {
            await database.LockSchemaAsync(session);
            await session.ExecuteAsync("CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL)");
            var version = await session.FirstAsync<int?>("SELECT max(version) FROM schema_version") ?? 0;
            if (version > Version)
            {
                throw new StoreException(
                    StoreFailure.TooNew, $"the database is of version {version}, this program knows {Version}\n  Run the newer program that made it.");
            }

            for (; version < Version; version++)
            {
                foreach (var statement in Steps[version].SelectMany(step => Written(database, step))) await session.ExecuteAsync(statement);
                await session.ExecuteAsync("INSERT INTO schema_version (version) VALUES (@next)", new { next = version + 1 });
            }

            return version;
        }, cancellation);

    private static IEnumerable<string> Written(SqlDatabase database, string step) =>
        step.StartsWith("{only-grows ", StringComparison.Ordinal) ? database.OnlyGrows(step[12..^1]) : [database.Adapted(step)];
}
