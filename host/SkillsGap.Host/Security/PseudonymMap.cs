using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SkillsGap.Host.Security;

/// <summary>The people of a tenant and their pseudonyms at one moment. Who was erased before it is not in it.</summary>
internal sealed class PseudonymMap
{
    private readonly Dictionary<string, Subject> byId, byPseudonym;

    /// <summary>A map of people.</summary>
    public PseudonymMap(IReadOnlyCollection<Subject> subjects) =>
        (byId, byPseudonym) = (subjects.ToDictionary(one => one.Id), subjects.ToDictionary(one => one.Pseudonym));

    /// <summary>How many there are.</summary>
    public int Count => byId.Count;

    /// <summary>The person with an id, or null.</summary>
    public Subject? OfPerson(string id) => byId.GetValueOrDefault(id);

    /// <summary>The person behind a pseudonym; null where they were erased.</summary>
    public Subject? OfPseudonym(string pseudonym) => byPseudonym.GetValueOrDefault(pseudonym);

    /// <summary>Puts ids and texts in place of all tokens in a text; tokens of people who were erased stay.</summary>
    public string Reveal(string text) => PseudonymToken.Any().Replace(text, token => Of(token.Value) ?? token.Value);

    /// <summary>The same in a JSON document, whose strings stay strings.</summary>
    public byte[] RevealJson(ReadOnlySpan<byte> json) => Encoding.UTF8.GetBytes(PseudonymToken.Any().Replace(
        Encoding.UTF8.GetString(json),
        token => Of(token.Value) is { } said ? JsonEncodedText.Encode(said, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).Value : token.Value));

    private string? Of(string token) => token.StartsWith(PseudonymToken.Person, StringComparison.Ordinal)
        ? OfPseudonym(token)?.Id
        : OfPseudonym(string.Concat(PseudonymToken.Person, token.AsSpan(PseudonymToken.Text.Length, PseudonymToken.Letters)))?.Unseal(token);
}
