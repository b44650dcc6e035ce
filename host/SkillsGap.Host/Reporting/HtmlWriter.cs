using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace SkillsGap.Host.Reporting;

/// <summary>Writes HTML. Everything but <see cref="Raw"/> is data, and is escaped.</summary>
internal sealed class HtmlWriter
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder text = new();

    /// <summary>Opens an element. An attribute that is null is left out, an empty one stands by its name alone.</summary>
    public HtmlWriter Open(string tag, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        text.Append('<').Append(tag);
        foreach (var (name, value) in attributes)
        {
            if (value is null) continue;
            text.Append(' ').Append(name);
            if (value.Length > 0) text.Append("=\"").Append(Encoder.Encode(value)).Append('"');
        }

        text.Append('>');
        return this;
    }

    /// <summary>Closes an element.</summary>
    public HtmlWriter Close(string tag)
    {
        text.Append("</").Append(tag).Append(">\n");
        return this;
    }

    /// <summary>Writes text.</summary>
    public HtmlWriter Text(string words)
    {
        text.Append(Encoder.Encode(words));
        return this;
    }

    /// <summary>An element with nothing but text in it.</summary>
    public HtmlWriter Element(string tag, string words, params ReadOnlySpan<(string Name, string? Value)> attributes) =>
        Open(tag, attributes).Text(words).Close(tag);

    /// <summary>Writes markup as it is: never anything that was read.</summary>
    public HtmlWriter Raw(string markup)
    {
        text.Append(markup);
        return this;
    }

    public override string ToString() => text.ToString();
}
