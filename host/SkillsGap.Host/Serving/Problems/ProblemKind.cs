using System.Reflection;
using SkillsGap.Host.Jobs;
using SkillsGap.Host.Serving.Planning;

namespace SkillsGap.Host.Serving.Problems;

/// <summary>A kind of problem. Its name is stable: clients act on it. To add one: a line here.</summary>
/// <param name="Name">The last part of its type.</param>
/// <param name="Title">The kind in words.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Cure">What helps, whatever the request.</param>
internal sealed record ProblemKind(string Name, string Title, int Status, string Cure)
{
    public static readonly ProblemKind Malformed = new(
        "malformed", "The body cannot be read.", 400, "Mend the JSON or MessagePack at the place that is named.");
    public static readonly ProblemKind InvalidParameter = new(
        "invalid-parameter", "A parameter or header is invalid.", 400, "Correct the parameter or header that is named.");
    public static readonly ProblemKind NoKey = new("no-key", "An API key is needed.", 401, "Send a key as Authorization: Bearer or X-Api-Key.");
    public static readonly ProblemKind BadKey = new(
        "bad-key", "The API key is unknown or revoked.", 401, "Check the key; it may have been revoked or rotated. Ask for another.");
    public static readonly ProblemKind WrongScope = new(
        "wrong-scope", "The API key may not do this.", 403, "Ask for a key with one of the scopes that are named.");
    public static readonly ProblemKind NotFound = new("not-found", "There is no such thing.", 404, "Check the id; look it up in the list.");
    public static readonly ProblemKind MethodNotAllowed = new(
        "method-not-allowed", "The resource does not know this method.", 405, "Look the method up in the description at /.");
    public static readonly ProblemKind NotAcceptable = new(
        "not-acceptable", "None of the media types asked for is spoken here.", 406, "Accept application/json or application/vnd.msgpack.");
    public static readonly ProblemKind Timeout = new("timeout", "The request took too long to arrive.", 408, "Send less at once, or compress it.");
    public static readonly ProblemKind NotFinished = new(
        "not-finished", "There is no plan yet.", 409, "Follow the scenario's events, and ask again when it has ended.");
    public static readonly ProblemKind InUse = new("in-use", "Something else needs it still.", 409, "Wait until its scenarios have ended, or cancel them.");
    public static readonly ProblemKind NoPlan = new("no-plan", "The scenario ended without a plan.", 409, "The scenario's own problem says why. Plan again.");
    public static readonly ProblemKind OtherModel = new(
        "other-model", "The plan was made with another model.", 409, "Plan again, or have the service started with that model.");
    public static readonly ProblemKind NoAttributes = new(
        "no-attributes", "The workforce has no audit attributes.", 409, "Upload audit_attributes with the workforce.");
    public static readonly ProblemKind Exists = new("exists", "It is there already.", 412, "Replace it by If-Match with its ETag, or choose another id.");
    public static readonly ProblemKind Changed = new(
        "changed", "It has another version than was expected.", 412, "Read the version that is there, and send what you change with its ETag.");
    public static readonly ProblemKind TooLarge = new("too-large", "The body is too large.", 413, "Send less at once, or have the limit body-limit raised.");
    public static readonly ProblemKind UnsupportedMediaType = new(
        "unsupported-media-type", "The body is of a media type that is not read here.", 415, "Send one of the media types that the description names.");
    public static readonly ProblemKind InvalidWorkforce = new(
        "invalid-workforce", "The workforce has errors.", 422, "Mend each error that is listed, by table, row and column; nothing was stored.");
    public static readonly ProblemKind InvalidScenario = new("invalid-scenario", "The scenario has errors.", 422, "Mend each error that is listed.");
    public static readonly ProblemKind InvalidProblem = new("invalid-problem", "The allocation problem has errors.", 422, "Mend each error that is listed.");
    public static readonly ProblemKind InvalidRequest = new("invalid-request", "The request has errors.", 422, "Mend each error that is listed.");
    public static readonly ProblemKind TimeLimit = new(
        "time-limit", "There was no plan within the time limit.", 422, "Give it more time, or ask for less at once.");
    public static readonly ProblemKind Interrupted = new(
        JobError.Interrupted, "The process ended in each start of the scenario.", 422, "Give the service more memory, or ask for less at once.");
    public static readonly ProblemKind DamagedData = new(
        JobError.DamagedData, "What the scenario was to be made from is damaged.", 422, "Upload the workforce again, and plan again.");
    public static readonly ProblemKind Gone = new(
        ScenarioWork.Gone, "What the scenario was to be made from is there no more.", 422, "Upload the workforce again, or plan without from.");
    public static readonly ProblemKind KeyReused = new(
        "idempotency-key-reused", "The Idempotency-Key was used for something else.", 422, "Take a new key for each thing to be done.");
    public static readonly ProblemKind PreconditionRequired = new(
        "precondition-required", "An If-Match header is needed.", 428, "Send the ETag of the version it is meant for as If-Match.");
    public static readonly ProblemKind TooManyRequests = new(
        "too-many-requests", "The key sends too many requests.", 429, "Wait as Retry-After says, and send more at once by fewer requests.");
    public static readonly ProblemKind Busy = new("busy", "The service is at its capacity.", 429, "Wait as Retry-After says, and send it again.");
    public static readonly ProblemKind QueueFull = new("queue-full", "Too much is waiting already.", 429, "Wait as Retry-After says, and send it again.");
    public static readonly ProblemKind Internal = new(
        "internal-error", "The service made an error.", 500, "Tell the operator the traceId: the log says where it happened.");
    public static readonly ProblemKind Damaged = new("damaged", "Stored data are damaged.", 500, "The operator has to look at the log.");
    public static readonly ProblemKind Unavailable = new(
        "unavailable", "The service cannot reach its store.", 503, "Wait as Retry-After says, and send it again.");
    public static readonly ProblemKind StoreFull = new(
        "store-full", "The store has no room left.", 507, "The operator has to make room on the disk of the database.");

    /// <summary>What the name of a kind stands behind in its type.</summary>
    public const string Prefix = "urn:skillsgap:problem:";

    /// <summary>All kinds.</summary>
    public static IReadOnlyList<ProblemKind> All { get; } =
        [.. typeof(ProblemKind).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => field.GetValue(null)).OfType<ProblemKind>()];

    /// <summary>The stable name, as in problem details.</summary>
    public string Type => Prefix + Name;
}
