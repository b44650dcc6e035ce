namespace SkillsGap.Host.Serving.Access;

/// <summary>Says of a route that it computes, or takes much memory: only so many at a time.</summary>
/// <param name="LightUpTo">Bytes of a body that is light: it is read without a turn, for which the handler asks if there is something to compute. Null
/// where none is.</param>
internal sealed record RouteIsHeavy(int? LightUpTo)
{
    /// <summary>Whether the body of a request is light. What a compressed one expands to is not known before.</summary>
    public bool IsLight(HttpRequest request) => request.ContentLength <= LightUpTo && request.Headers.ContentEncoding.Count == 0;
}
