using System.Net;

namespace SkillsGap.Wire.Client;

/// <summary>Whether a stream of chunks is whole: a line that breaks must not look like the end.</summary>
internal sealed class Completeness
{
    private int? _of;
    private int _next;

    /// <summary>Counts a chunk.</summary>
    /// <param name="first">Place of its first person.</param>
    /// <param name="people">Its people.</param>
    /// <param name="of">People in all.</param>
    public void Add(int first, int people, int of)
    {
        if (first != _next || (_of ?? of) != of)
            throw new SkillsGapException(HttpStatusCode.OK, null, $"The stream goes on with person {first} of {of} where {_next} of {_of ?? of} was to come.");
        (_next, _of) = (first + people, of);
    }

    /// <summary>Throws unless everybody has come.</summary>
    public void Check()
    {
        // Even of nobody there is a chunk: it tells how many were to come.
        if (_of is null)
            throw new SkillsGapException(HttpStatusCode.OK, null, "The stream ended before anything came.\nSend the request again.");
        if (_next != _of)
            throw new SkillsGapException(HttpStatusCode.OK, null, $"The stream ended after {_next} of {_of} people.\nSend the request again.");
    }
}
