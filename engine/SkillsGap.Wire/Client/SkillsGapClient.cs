using System.Net;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text.Json;
using SkillsGap.Wire.Allocation;
using SkillsGap.Wire.Plans;
using SkillsGap.Wire.Service;

namespace SkillsGap.Wire.Client;

/// <summary>
/// The service of <c>skillsgap serve</c>. Requests that the service has no room for (429) are sent again, with growing waits cut at random, and no sooner
/// than the service asks for; so are those it could not do (503) or whose connection was lost, unless they may have been done and done twice would be
/// something else. Safe to use from several threads.
/// Every method throws <see cref="SkillsGapException"/> where the service refuses, and <see cref="HttpRequestException"/> where it cannot be reached.
/// </summary>
public sealed class SkillsGapClient
{
    private readonly Exchange _exchange;

    /// <summary>A client.</summary>
    /// <param name="http">Whose base address is that of the service, ending in a slash; not closed. Its timeout counts until an answer begins, which for
    /// <see cref="PlanAsync"/> is when there is a plan. Let its handler expand compressed answers where the line is slow.</param>
    /// <param name="options">How it works; default the defaults.</param>
    public SkillsGapClient(HttpClient http, SkillsGapClientOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(http);
        if (http.BaseAddress is not { } address || !address.AbsolutePath.EndsWith('/'))
            throw new ArgumentException("The base address must be that of the service, and end in a slash.", nameof(http));
        _exchange = new Exchange(http, options ?? new());
    }

    /// <summary>Stores a workforce in columns.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="upload">The workforce.</param>
    /// <param name="expected">The version it replaces; null for whatever is there.</param>
    /// <param name="cancellation">Stops it.</param>
    public Task<WorkforceDocument> PutWorkforceAsync(string id, WorkforceUpload upload, string? expected, CancellationToken cancellation) =>
        _exchange.AskAsync<WorkforceDocument>(Put(id, _exchange.Body(upload), expected), cancellation);

    /// <summary>Stores a workforce from a zipped folder.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="archive">The zip file.</param>
    /// <param name="expected">The version it replaces; null for whatever is there.</param>
    /// <param name="cancellation">Stops it.</param>
    public Task<WorkforceDocument> PutWorkforceAsync(string id, ReadOnlyMemory<byte> archive, string? expected, CancellationToken cancellation) =>
        _exchange.AskAsync<WorkforceDocument>(Put(id, (archive, "application/zip"), expected), cancellation);

    /// <summary>What is known of a workforce; null where there is none.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="version">Its version; null for the latest.</param>
    /// <param name="cancellation">Stops it.</param>
    public Task<WorkforceDocument?> FindWorkforceAsync(string id, string? version, CancellationToken cancellation) =>
        _exchange.FindAsync<WorkforceDocument>(new(HttpMethod.Get, Paths.Workforce(id).With(("version", version))), cancellation);

    /// <summary>The workforces, by id.</summary>
    public IAsyncEnumerable<WorkforceDocument> WorkforcesAsync(CancellationToken cancellation) =>
        PagesAsync<WorkforceDocument>(Paths.Workforces, null, cancellation);

    /// <summary>The versions of a workforce, newest first.</summary>
    public IAsyncEnumerable<WorkforceDocument> VersionsAsync(string id, CancellationToken cancellation) =>
        PagesAsync<WorkforceDocument>(Paths.Workforce(id) + "/versions", null, cancellation);

    /// <summary>A workforce itself, in columns.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="version">Its version; null for the latest.</param>
    /// <param name="cancellation">Stops it.</param>
    public Task<WorkforceUpload> ReadWorkforceAsync(string id, string? version, CancellationToken cancellation) =>
        _exchange.AskAsync<WorkforceUpload>(new(HttpMethod.Get, (Paths.Workforce(id) + "/content").With(("version", version))), cancellation);

    /// <summary>Figures about groups of a workforce; small groups are hidden, and whatever would tell of them.</summary>
    /// <param name="id">The workforce.</param>
    /// <param name="by">One or two things to group by, with a comma between them; null for everybody.</param>
    /// <param name="cancellation">Stops it.</param>
    public Task<GroupsDocument> GroupsAsync(string id, string? by, CancellationToken cancellation) =>
        _exchange.AskAsync<GroupsDocument>(new(HttpMethod.Get, (Paths.Workforce(id) + "/groups").With(("by", by))), cancellation);

    /// <summary>All that is stored, believed and decided about one person.</summary>
    /// <param name="id">The workforce.</param>
    /// <param name="person">The person.</param>
    /// <param name="scenario">The scenario whose plan holds; null for none.</param>
    /// <param name="cancellation">Stops it.</param>
    public Task<SubjectDocument> SubjectAsync(string id, string person, string? scenario, CancellationToken cancellation) =>
        _exchange.AskAsync<SubjectDocument>(
            new(HttpMethod.Get, $"{Paths.Workforce(id)}/people/{Uri.EscapeDataString(person)}".With(("scenario", scenario))), cancellation);

    /// <summary>A workforce under pseudonyms that are the service's own, as a zipped folder.</summary>
    /// <param name="id">The workforce.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<byte[]> ExportPseudonymisedAsync(string id, CancellationToken cancellation)
    {
        using HttpResponseMessage response =
            await _exchange.SendAsync(new(HttpMethod.Get, Paths.Workforce(id) + "/export") { Accept = "application/zip" }, cancellation).ConfigureAwait(false);
        return await response.Content.ReadAsByteArrayAsync(cancellation).ConfigureAwait(false);
    }

    /// <summary>Appends evidence, which makes a new version.</summary>
    /// <param name="id">The workforce.</param>
    /// <param name="version">The version it is appended to.</param>
    /// <param name="evidence">The rows.</param>
    /// <param name="cancellation">Stops it.</param>
    public Task<WorkforceDocument> AppendEvidenceAsync(string id, string version, EvidenceUpload evidence, CancellationToken cancellation) =>
        _exchange.AskAsync<WorkforceDocument>(
            new(HttpMethod.Post, Paths.Workforce(id) + "/evidence") { Body = _exchange.Body(evidence), Headers = [Match(version)], Repeatable = false },
            cancellation);

    /// <summary>Plans a workforce in one call; nothing is stored.</summary>
    /// <param name="request">The workforce and what is asked of it.</param>
    /// <param name="inColumns">Whether the people of the plan come in columns.</param>
    /// <param name="cancellation">Stops it, and the planning.</param>
    public Task<PlanAnswer> PlanAsync(PlanRequest request, bool inColumns, CancellationToken cancellation) =>
        _exchange.AskAsync<PlanAnswer>(new(HttpMethod.Post, "v1/plan".With(Columns(inColumns))) { Body = _exchange.Body(request) }, cancellation);

    /// <summary>The best roles of each person, some people at a time and in the order of the request; nothing is stored.</summary>
    public IAsyncEnumerable<MatchChunk> MatchAsync(MatchRequest request, CancellationToken cancellation) =>
        WholeAsync<MatchRequest, MatchChunk>("v1/match", request, chunk => (chunk.First, chunk.Id.Length, chunk.Of), cancellation);

    /// <summary>Levels and their uncertainty from evidence, some people at a time and in the order of the request; nothing is stored.</summary>
    public IAsyncEnumerable<EstimateChunk> EstimateAsync(EstimateRequest request, CancellationToken cancellation) =>
        WholeAsync<EstimateRequest, EstimateChunk>("v1/estimate", request, chunk => (chunk.First, chunk.Id.Length, chunk.Of), cancellation);

    /// <summary>Chooses at most one option per group within the limits of all rows; nothing is stored.</summary>
    public Task<AllocationResultDocument> AllocateAsync(AllocateRequest request, CancellationToken cancellation) =>
        _exchange.AskAsync<AllocationResultDocument>(new(HttpMethod.Post, "v1/allocate") { Body = _exchange.Body(request) }, cancellation);

    /// <summary>Has a scenario planned in the background. Sent again after a lost connection it is not planned twice.</summary>
    /// <param name="request">The scenario.</param>
    /// <param name="idempotencyKey">Names what is asked for: the same key gives the same scenario. Null for a new one.</param>
    /// <param name="cancellation">Stops the sending.</param>
    public Task<ScenarioJob> StartScenarioAsync(ScenarioRequest request, string? idempotencyKey, CancellationToken cancellation)
    {
        string key = idempotencyKey ?? RandomNumberGenerator.GetHexString(32, lowercase: true);
        return _exchange.AskAsync<ScenarioJob>(
            new(HttpMethod.Post, Paths.Scenarios) { Body = _exchange.Body(request), Headers = [("Idempotency-Key", key)] }, cancellation);
    }

    /// <summary>How far a scenario is; null where there is none.</summary>
    public Task<ScenarioJob?> FindScenarioAsync(string id, CancellationToken cancellation) =>
        _exchange.FindAsync<ScenarioJob>(new(HttpMethod.Get, Paths.Scenario(id)), cancellation);

    /// <summary>The scenarios, newest first.</summary>
    /// <param name="workforce">Those of one workforce; null for all.</param>
    /// <param name="cancellation">Stops it.</param>
    public IAsyncEnumerable<ScenarioJob> ScenariosAsync(string? workforce, CancellationToken cancellation) =>
        PagesAsync<ScenarioJob>(Paths.Scenarios, workforce, cancellation);

    /// <summary>What happens to a scenario, until it has ended. A lost connection is taken up again.</summary>
    public async IAsyncEnumerable<ScenarioEvent> EventsAsync(string id, [EnumeratorCancellation] CancellationToken cancellation)
    {
        long last = 0;
        int lost = 0;
        while (true)
        {
            var ask = new Ask(HttpMethod.Get, Paths.Scenario(id) + "/events") { Accept = "text/event-stream", Headers = [("Last-Event-ID", $"{last}")] };
            using HttpResponseMessage response = await _exchange.SendAsync(ask, cancellation).ConfigureAwait(false);
            Stream body = await response.Content.ReadAsStreamAsync(cancellation).ConfigureAwait(false);
            IAsyncEnumerator<ScenarioEvent> events = EventReader.ReadAsync(body, cancellation).GetAsyncEnumerator(cancellation);
            await using (events.ConfigureAwait(false))
            {
                while (await MovesAsync(events).ConfigureAwait(false))
                {
                    (last, lost) = (events.Current.Id, 0);
                    yield return events.Current;
                    if (HasEnded(events.Current.State))
                        yield break;
                }
            }
            if (response.StatusCode == HttpStatusCode.NoContent)
                yield break;
            await _exchange.Retrying.WaitAsync(_exchange.Retrying.Wait(lost++), cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>Waits until a scenario has ended: <c>done</c>, <c>failed</c> or <c>cancelled</c>.</summary>
    /// <param name="id">The scenario.</param>
    /// <param name="progress">Told what happens; null for nobody.</param>
    /// <param name="cancellation">Stops the waiting; the scenario goes on.</param>
    public async Task<ScenarioJob> WaitAsync(string id, IProgress<ScenarioEvent>? progress, CancellationToken cancellation)
    {
        await foreach (ScenarioEvent happened in EventsAsync(id, cancellation).ConfigureAwait(false))
            progress?.Report(happened);
        return await _exchange.AskAsync<ScenarioJob>(new(HttpMethod.Get, Paths.Scenario(id)), cancellation).ConfigureAwait(false);
    }

    /// <summary>Cancels a scenario; the best plan so far is kept.</summary>
    public Task<ScenarioJob> CancelScenarioAsync(string id, CancellationToken cancellation) =>
        _exchange.AskAsync<ScenarioJob>(new(HttpMethod.Delete, Paths.Scenario(id)), cancellation);

    /// <summary>The plan of a scenario.</summary>
    /// <param name="id">The scenario.</param>
    /// <param name="inColumns">Whether the people come in columns.</param>
    /// <param name="cancellation">Stops it.</param>
    public Task<PlanAnswer> PlanOfAsync(string id, bool inColumns, CancellationToken cancellation) =>
        _exchange.AskAsync<PlanAnswer>(new(HttpMethod.Get, Paths.Plan(id).With(Columns(inColumns))), cancellation);

    /// <summary>Holds the plan of a scenario against what happened, and plans the rest again.</summary>
    /// <param name="id">The scenario.</param>
    /// <param name="happened">What happened.</param>
    /// <param name="next">Whether the workforce and scenario to go on from come with it.</param>
    /// <param name="cancellation">Stops it.</param>
    public Task<ProgressAnswer> ReviewAsync(string id, ProgressRequest happened, bool next, CancellationToken cancellation) =>
        _exchange.AskAsync<ProgressAnswer>(
            new(HttpMethod.Post, $"{Paths.Scenario(id)}/progress".With(("next", next ? "true" : null))) { Body = _exchange.Body(happened) }, cancellation);

    /// <summary>The plan without people; counts of small groups are suppressed.</summary>
    public Task<PlanSummaryDocument> SummaryAsync(string id, CancellationToken cancellation) =>
        _exchange.AskAsync<PlanSummaryDocument>(new(HttpMethod.Get, Paths.Plan(id) + "/summary"), cancellation);

    /// <summary>Why a person learns what: the evidence behind each level, the decision, the reason and the runner-up.</summary>
    public Task<WhyDocument> WhyAsync(string id, string person, CancellationToken cancellation) =>
        _exchange.AskAsync<WhyDocument>(new(HttpMethod.Get, $"{Paths.Plan(id)}/people/{Uri.EscapeDataString(person)}"), cancellation);

    /// <summary>The planner's answer with its prices and certificate.</summary>
    public Task<AllocationResultDocument> CertificateAsync(string id, CancellationToken cancellation) =>
        _exchange.AskAsync<AllocationResultDocument>(new(HttpMethod.Get, Paths.Plan(id) + "/certificate"), cancellation);

    /// <summary>What a plan decides differently from that of another scenario.</summary>
    public Task<PlanDiffDocument> DiffAsync(string id, string from, CancellationToken cancellation) =>
        _exchange.AskAsync<PlanDiffDocument>(new(HttpMethod.Get, (Paths.Plan(id) + "/diff").With(("from", from))), cancellation);

    /// <summary>Deletes a workforce with its versions, scenarios and plans; false where there is none.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="expected">The version that must be current; null for whatever is there.</param>
    /// <param name="cancellation">Stops it.</param>
    public Task<bool> DeleteWorkforceAsync(string id, string? expected, CancellationToken cancellation) =>
        DeleteAsync(new(HttpMethod.Delete, Paths.Workforce(id)) { Headers = expected is null ? [] : [Match(expected)] }, cancellation);

    /// <summary>Erases a person; false where there is none.</summary>
    public Task<bool> ErasePersonAsync(string person, CancellationToken cancellation) =>
        DeleteAsync(new(HttpMethod.Delete, $"v1/people/{Uri.EscapeDataString(person)}"), cancellation);

    // Whether there was something to delete.
    private async Task<bool> DeleteAsync(Ask ask, CancellationToken cancellation)
    {
        try
        {
            using HttpResponseMessage response = await _exchange.SendAsync(ask, cancellation).ConfigureAwait(false);
            return true;
        }
        catch (SkillsGapException problem) when (problem.Status == HttpStatusCode.NotFound)
        {
            return false;
        }
    }

    private static bool HasEnded(string state) => state is "done" or "failed" or "cancelled";

    // False too where the connection is lost.
    private static async ValueTask<bool> MovesAsync(IAsyncEnumerator<ScenarioEvent> events)
    {
        try
        {
            return await events.MoveNextAsync().ConfigureAwait(false);
        }
        catch (Exception problem) when (problem is IOException or HttpRequestException or JsonException)
        {
            return false;
        }
    }

    private static (string Name, string? Value) Columns(bool inColumns) => ("people", inColumns ? "columns" : null);

    private static (string Name, string Value) Match(string version) => ("If-Match", $"\"{version}\"");

    // Sent again after it was done, a version that was expected is no longer there.
    private static Ask Put(string id, (ReadOnlyMemory<byte>, string) body, string? expected) =>
        new(HttpMethod.Put, Paths.Workforce(id)) { Body = body, Headers = expected is null ? [] : [Match(expected)], Repeatable = expected is null };

    /// <summary>The chunks of an answer about people, of whom none may be missing at its end.</summary>
    private async IAsyncEnumerable<TChunk> WholeAsync<TRequest, TChunk>(
        string path, TRequest request, Func<TChunk, (int First, int People, int Of)> about, [EnumeratorCancellation] CancellationToken cancellation)
        where TChunk : class
    {
        var whole = new Completeness();
        var ask = new Ask(HttpMethod.Post, path) { Body = _exchange.Body(request) };
        await foreach (TChunk chunk in _exchange.StreamAsync<TChunk>(ask, cancellation).ConfigureAwait(false))
        {
            (int first, int people, int of) = about(chunk);
            whole.Add(first, people, of);
            yield return chunk;
        }
        whole.Check();
    }

    private async IAsyncEnumerable<T> PagesAsync<T>(string path, string? workforce, [EnumeratorCancellation] CancellationToken cancellation)
    {
        string? after = null;
        do
        {
            var ask = new Ask(HttpMethod.Get, path.With(("workforce", workforce), ("after", after)));
            Page<T> page = await _exchange.AskAsync<Page<T>>(ask, cancellation).ConfigureAwait(false);
            foreach (T item in page.Items)
                yield return item;
            after = page.Next;
        }
        while (after is not null);
    }
}
