namespace SkillsGap.Host.Serving.Problems;

/// <summary>A kind of problem. Its name is stable: clients act on it. To add one: a line here.</summary>
/// <param name="Name">The last part of its type.</param>
/// <param name="Title">The kind in words.</param>
/// <param name="Status">The HTTP status.</param>
internal sealed record ProblemKind(string Name, string Title, int Status)
{
    public static readonly ProblemKind Malformed = new("malformed", "The body cannot be read.", 400);
    public static readonly ProblemKind InvalidParameter = new("invalid-parameter", "A parameter or header is invalid.", 400);
    public static readonly ProblemKind NoKey = new("no-key", "An API key is needed.", 401);
    public static readonly ProblemKind BadKey = new("bad-key", "The API key is unknown or revoked.", 401);
    public static readonly ProblemKind WrongScope = new("wrong-scope", "The API key may not do this.", 403);
    public static readonly ProblemKind NotFound = new("not-found", "There is no such thing.", 404);
    public static readonly ProblemKind MethodNotAllowed = new("method-not-allowed", "The resource does not know this method.", 405);
    public static readonly ProblemKind NotAcceptable = new("not-acceptable", "None of the media types asked for is spoken here.", 406);
    public static readonly ProblemKind Timeout = new("timeout", "The request took too long to arrive.", 408);
    public static readonly ProblemKind NotFinished = new("not-finished", "There is no plan yet.", 409);
    public static readonly ProblemKind NoPlan = new("no-plan", "The scenario ended without a plan.", 409);
    public static readonly ProblemKind OtherModel = new("other-model", "The plan was made with another model.", 409);
    public static readonly ProblemKind NoAttributes = new("no-attributes", "The workforce has no audit attributes.", 409);
    public static readonly ProblemKind Exists = new("exists", "It is there already.", 412);
    public static readonly ProblemKind Changed = new("changed", "It has another version than was expected.", 412);
    public static readonly ProblemKind TooLarge = new("too-large", "The body is too large.", 413);
    public static readonly ProblemKind UnsupportedMediaType = new("unsupported-media-type", "The body is of a media type that is not read here.", 415);
    public static readonly ProblemKind InvalidWorkforce = new("invalid-workforce", "The workforce has errors.", 422);
    public static readonly ProblemKind InvalidScenario = new("invalid-scenario", "The scenario has errors.", 422);
    public static readonly ProblemKind InvalidProblem = new("invalid-problem", "The allocation problem has errors.", 422);
    public static readonly ProblemKind InvalidRequest = new("invalid-request", "The request has errors.", 422);
    public static readonly ProblemKind TimeLimit = new("time-limit", "There was no plan within the time limit.", 422);
    public static readonly ProblemKind KeyReused = new("idempotency-key-reused", "The Idempotency-Key was used for something else.", 422);
    public static readonly ProblemKind PreconditionRequired = new("precondition-required", "An If-Match header is needed.", 428);
    public static readonly ProblemKind TooManyRequests = new("too-many-requests", "The key sends too many requests.", 429);
    public static readonly ProblemKind Busy = new("busy", "The service is at its capacity.", 429);
    public static readonly ProblemKind QueueFull = new("queue-full", "Too much is waiting already.", 429);
    public static readonly ProblemKind Internal = new("internal-error", "The service made an error.", 500);
    public static readonly ProblemKind Damaged = new("damaged", "Stored data are damaged.", 500);
    public static readonly ProblemKind Unavailable = new("unavailable", "The service cannot reach its store.", 503);
    public static readonly ProblemKind StoreFull = new("store-full", "The store has no room left.", 507);

    /// <summary>The stable name, as in problem details.</summary>
    public string Type => $"urn:skillsgap:problem:{Name}";
}
